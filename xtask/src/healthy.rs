//! Logs of machines on which nothing is wrong: what the gate's windows are chosen on, what the tests count false
//! alarms in, and what the benchmarks scan. Seeded, so the same everywhere; the lines are modelled on what these
//! programs print, with other values.

/// Lines of one program each; `{…}` is drawn anew each time.
pub const LINES: &[&str] = &[
    // The engine and containerd.
    "time=\"{date}T{time}.{n6}Z\" level=info msg=\"Loading containers: start.\"",
    "time=\"{date}T{time}.{n6}Z\" level=info msg=\"ignoring event\" container={hex64} module=libcontainerd namespace=moby topic=/tasks/delete type=\"*events.TaskDelete\"",
    "{month} {n2} {time} {host} dockerd[{n4}]: time=\"{date}T{time}.{n6}Z\" level=info msg=\"API listen on /run/docker.sock\"",
    "{month} {n2} {time} {host} dockerd[{n4}]: time=\"{date}T{time}.{n6}Z\" level=info msg=\"Docker daemon\" commit={hex8} containerd-snapshotter=false storage-driver=overlay2 version=28.3.{n1}",
    "time=\"{date}T{time}.{n6}Z\" level=debug msg=\"Calling GET /v1.47/containers/{hex12}/json\"",
    "time=\"{date}T{time}.{n6}Z\" level=debug msg=\"form data: {\\\"Image\\\":\\\"{image}\\\",\\\"Env\\\":[\\\"PATH=/usr/local/bin:/usr/bin\\\"]}\"",
    "time=\"{date}T{time}.{n6}Z\" level=info msg=\"starting signal loop\" namespace=moby path=/run/containerd/io.containerd.runtime.v2.task/moby/{hex64} pid={n4}",
    "time=\"{date}T{time}.{n6}Z\" level=info msg=\"shim disconnected\" id={hex64} namespace=k8s.io",
    "time=\"{date}T{time}.{n6}Z\" level=info msg=\"PullImage \\\"{image}\\\" returns image reference \\\"sha256:{hex64}\\\"\"",
    "time=\"{date}T{time}.{n6}Z\" level=info msg=\"Container to stop \\\"{hex64}\\\" is not running, no-op\" module=cleanup",
    // The client, compose, BuildKit.
    "{hex12}: Pull complete",
    "{hex12}: Downloading [=====================>            ]  {n2}.{n1}MB/{n3}MB",
    "Digest: sha256:{hex64}",
    "Status: Downloaded newer image for {image}",
    "The push refers to repository [docker.io/{word}/{word}]",
    "{hex12}   {image}   \"docker-entrypoint.s…\"   {n2} hours ago   Up {n2} hours (healthy)   0.0.0.0:{n4}->80/tcp   {word}-{n1}",
    " Container {word}-{word}-1  Started",
    "{word}-1  | {date} {time}.{n3} UTC [{n2}] LOG:  database system is ready to accept connections",
    "{word}-1  | {n1}:M {n2} {month} 2026 {time}.{n3} * Ready to accept connections tcp",
    "{word}-1  | {ip} - - [{n2}/{month}/2026:{time} +0000] \"GET /{word}/{word}.js HTTP/1.1\" 200 {n4} \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"",
    "#{n2} [{word} {n1}/{n2}] RUN apt-get update && apt-get install -y {word}",
    "#{n2} {n1}.{n3} Get:{n2} http://deb.debian.org/debian bookworm/main amd64 {word} amd64 {n1}.{n2}-{n1} [{n3} kB]",
    "#{n2} sha256:{hex64} {n2}.{n2}MB / {n3}.{n2}MB {n1}.{n1}s",
    "#{n2} exporting to image",
    "#{n2} naming to docker.io/{word}/{word}:{n1}.{n2} done",
    "#{n2} transferring context: {n3}.{n2}kB {n1}.{n1}s done",
    "#{n2} CACHED",
    // Kubernetes.
    "I{n4} {time}.{n6}    {n4} kubelet.go:2453] \"SyncLoop (PLEG): event for pod\" pod=\"{word}/{word}-{hex8}\" event={\"ID\":\"{hex12}\",\"Type\":\"ContainerStarted\"}",
    "I{n4} {time}.{n6}    {n4} reconciler_common.go:218] \"operationExecutor.MountVolume started for volume \\\"{word}\\\" (UniqueName: \\\"kubernetes.io/secret/{hex12}\\\") pod \\\"{word}\\\" \" pod=\"{word}/{word}\"",
    "I{n4} {time}.{n6}       1 httplog.go:132] \"HTTP\" verb=\"GET\" URI=\"/api/v1/namespaces/{word}/pods/{word}\" latency=\"{n1}.{n3}ms\" userAgent=\"kube-controller-manager/v1.31.{n1}\" srcIP=\"{ip}:{n4}\" resp=200",
    "  Normal  Pulled     {n2}s   kubelet            Successfully pulled image \"{image}\" in {n1}.{n3}s",
    "{word}-{hex8}-{word}   1/1     Running   0          {n2}d   {ip}   {host}   <none>           <none>",
    // Systems.
    "{month} {n2} {time} {host} systemd[1]: Started docker.service - Docker Application Container Engine.",
    "{month} {n2} {time} {host} systemd[1]: run-docker-runtime\\x2drunc-moby-{hex64}-runc.{word}.mount: Deactivated successfully.",
    "{month} {n2} {time} {host} kernel: [{n6}.{n6}] docker0: port 1(veth{hex8}) entered forwarding state",
    "{month} {n2} {time} {host} kernel: [{n6}.{n6}] IPv6: ADDRCONF(NETDEV_CHANGE): veth{hex8}: link becomes ready",
    "{month} {n2} {time} {host} sshd[{n4}]: Accepted publickey for {word} from {ip} port {n4} ssh2: ED25519 SHA256:{hex64}",
    "{month} {n2} {time} {host} CRON[{n4}]: (root) CMD (   cd / && run-parts --report /etc/cron.hourly)",
    "Setting up {word} ({n1}.{n2}-{n1}ubuntu{n1}) ...",
    "Reading package lists... Done",
    // Applications.
    "{ip} - {word} [{n2}/{month}/2026:{time} +0000] \"POST /api/v{n1}/{word} HTTP/2.0\" 201 {n4} \"https://{word}.example.com/{word}\" \"curl/8.5.0\" {n1}.{n3}",
    "{\"level\":\"info\",\"ts\":\"{date}T{time}.{n3}Z\",\"logger\":\"{word}\",\"msg\":\"request completed\",\"method\":\"GET\",\"path\":\"/{word}/{n4}\",\"status\":200,\"duration_ms\":{n3}}",
    "{\"log\":\"{date} {time} INFO  {word}: listening on port {n4}\\n\",\"stream\":\"stdout\",\"time\":\"{date}T{time}.{n6}Z\"}",
    "{date} {time},{n3} INFO  [{word}-{n2}] org.{word}.{word}.Service - Opened connection [connectionId{localValue:{n2}}] to {word}:{n4}",
    "{date} {time}.{n3}  INFO {n4} --- [           main] o.s.b.w.embedded.tomcat.TomcatWebServer  : Tomcat started on port {n4} (http)",
    "[{date} {time} +0000] [{n4}] [INFO] Booting worker with pid: {n4}",
    "level=info ts={date}T{time}.{n3}Z caller=main.go:{n3} msg=\"Server is ready to receive web requests.\"",
    "{date}T{time}.{n6}Z  WARN {word}::{word}: slow query duration={n3}ms rows={n2} table={word}",
    "{date} {time} ERROR {word}.views: user {n4} not found, retrying in {n2} seconds",
    "{date} {time} WARN  HikariPool-1 - Thread starvation or clock leap detected (housekeeper delta={n2}s{n3}ms)",
    // Builds and tests.
    "npm http fetch GET 200 https://registry.npmjs.org/{word} {n3}ms (cache miss)",
    "npm warn deprecated {word}@{n1}.{n2}.{n1}: This module is no longer supported.",
    "added {n3} packages, and audited {n4} packages in {n2}s",
    "Collecting {word}=={n1}.{n2}.{n1} (from -r requirements.txt (line {n2}))",
    "  Downloading {word}-{n1}.{n2}-py3-none-any.whl.metadata ({n1}.{n1} kB)",
    "Successfully installed {word}-{n1}.{n2}.{n1} {word}-{n1}.{n2}",
    "   Compiling {word} v{n1}.{n2}.{n1}",
    "warning: unused variable: `{word}`",
    "  --> src/{word}/{word}.rs:{n3}:{n2}",
    "[INFO] Downloaded from central: https://repo.maven.apache.org/maven2/org/{word}/{word}/{n1}.{n2}/{word}-{n1}.{n2}.jar ({n3} kB at {n1}.{n1} MB/s)",
    "ok  \tgithub.com/{word}/{word}/internal/{word}\t{n1}.{n3}s",
    "--- PASS: Test{word}/{word} ({n1}.{n2}s)",
    "tests/test_{word}.py::test_{word}_{word} PASSED                                   [ {n2}%]",
    "gcc -O2 -Wall -Iinclude -I/usr/include/{word} -c src/{word}.c -o build/{word}.o",
    "Cloning into '{word}'...",
    "remote: Enumerating objects: {n4}, done.",
    "Step {n1}/{n2} : COPY --from=build /app/{word} /usr/local/bin/{word}",
    "+ kubectl rollout status deployment/{word} --timeout={n3}s",
];

const WORDS: &[&str] = &[
    "web", "api", "worker", "billing", "frontend", "orders", "search", "cache", "proxy", "gateway", "auth",
    "session", "metrics", "queue", "mailer", "report", "catalog", "images", "upload", "config", "server",
    "client", "parser", "network", "storage", "volume", "registry", "index", "schema", "router", "handler",
    "context", "buffer", "stream",
];

/// A log of at least `length` bytes, and less than a line more.
pub fn log(seed: u64, length: usize) -> Vec<u8> {
    let mut random = Random(seed);
    let mut log = Vec::with_capacity(length + 512);
    while log.len() < length {
        line(&mut random, &mut log);
        log.push(b'\n');
    }
    log
}

fn line(random: &mut Random, out: &mut Vec<u8>) {
    let mut rest = random.of(LINES);
    while let Some(open) = rest.find('{') {
        out.extend_from_slice(&rest.as_bytes()[..open]);
        rest = &rest[open..];
        let drawn = rest.find('}').and_then(|close| Some((close, value(random, &rest[1..close])?)));
        match drawn {
            Some((close, value)) => {
                out.extend_from_slice(value.as_bytes());
                rest = &rest[close + 1..];
            }
            None => {
                out.push(b'{');
                rest = &rest[1..];
            }
        }
    }
    out.extend_from_slice(rest.as_bytes());
}

fn value(random: &mut Random, kind: &str) -> Option<String> {
    let hex = |random: &mut Random, digits: usize| -> String {
        (0..digits).map(|_| char::from_digit(random.below(16) as u32, 16).expect("a digit")).collect()
    };
    Some(match kind {
        "word" => random.of(WORDS).to_owned(),
        "image" => {
            format!("{}/{}:{}.{}", random.of(WORDS), random.of(WORDS), random.below(9), random.below(30))
        }
        "host" => format!("{}-{:02}", random.of(WORDS), random.below(100)),
        "ip" => format!("10.{}.{}.{}", random.below(256), random.below(256), random.below(256)),
        "date" => format!("2026-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28)),
        "time" => format!("{:02}:{:02}:{:02}", random.below(24), random.below(60), random.below(60)),
        "month" => random.of(&["Jan", "Mar", "May", "Aug", "Oct", "Nov"]).to_owned(),
        "n1" => random.below(10).to_string(),
        "n2" => (10 + random.below(90)).to_string(),
        "n3" => (100 + random.below(900)).to_string(),
        "n4" => (1000 + random.below(9000)).to_string(),
        "n6" => (100_000 + random.below(900_000)).to_string(),
        "hex8" => hex(random, 8),
        "hex12" => hex(random, 12),
        "hex64" => hex(random, 64),
        _ => return None,
    })
}

/// Steele, Lea and Flood's SplitMix64.
pub struct Random(pub u64);

impl Random {
    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }

    /// One of several.
    pub fn of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[self.below(all.len())]
    }
}
