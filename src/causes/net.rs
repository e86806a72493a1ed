//! Names and connections: `dns-*` and `net-*`. The wordings are those of Go's `net` and `net/http` over its
//! versions (`getsockopt:` before 1.10, quoted URLs since 1.14), of Windows's sockets, of musl's and macOS's
//! resolvers, and of Python's requests.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool, Vendor};

/// An optional request to a registry's API, up to the reason that follows it.
macro_rules! call {
    ($reason:literal) => {
        concat!(
            "(https?://{registry}/(v[02]/[^ ]*|v1/(_ping|repositories/[^ ]*|images/[^ ]*|search[^ ]*|users/)):? ?)?",
            $reason
        )
    };
}

/// What marks other programs (and other causes), which print the same words.
macro_rules! foreign {
    ($($more:literal),*) => {
        texts![
            $($more,)*
            "/@v/",
            "Unable to connect to the server",
            "cluster unreachable",
            "proxyconnect",
            "socks connect tcp",
            "connecting to proxy",
            "error during connect",
            "Cannot connect to the Docker daemon",
            "/api/v",
            "/apis/",
            "/openapi/",
            "/api?timeout",
            "/index.yaml",
            "/@v/",
            ":2375",
            ":2376",
            ":2377",
            ":2379",
            ":3306",
            ":5432",
            ":6379",
            ":6443",
            ":9092",
            ":27017",
            ":22:",
            ":25:",
            ":465",
            ":587",
            ":993",
            ":1433",
            ":3000",
            ":5672",
            ":8200",
            ":8500",
            ":9090",
            ":9200",
            ":11211",
            ":50051",
            "failed calling webhook",
            "Readiness probe",
            "Liveness probe",
            "provider packages",
            "registry.terraform.io",
            "golang.org",
            "/@v/",
            "LFS: ",
            "ldap",
            "couldn't get current server API group list",
        ]
    };
}

/// The beginning of a line that holds nothing but the reason.
macro_rules! alone {
    () => {
        "^([*-] )?(docker: )?((Error response from daemon|error|fatal): )*"
    };
}

/// Names that are no registry's, by what a message of another program that stands alone looks up.
macro_rules! foreign_names {
    ($($more:literal),*) => {
        foreign!(
            $($more,)*
            "lookup api.",
            "lookup smtp",
            "lookup mail",
            "lookup imap",
            "lookup db",
            "lookup localhost",
            "lookup postgres",
            "lookup mysql",
            "lookup mariadb",
            "lookup redis",
            "lookup mongo",
            "lookup kafka",
            "lookup rabbitmq",
            "lookup elasticsearch",
            "lookup vault",
            "lookup github.com",
            "lookup proxy.",
            "lookup telemetry",
            ".svc:",
            ".svc ",
            ".svc.",
            ".cluster.local"
        )
    };
}

/// Signatures for what a connection may die of. Each reason is looked for after a call of a registry's API, of a
/// token service (whose name says more than the address), of something else, and alone; the last two with care,
/// since every Go program words it so. `dialled`: what stands before and after the address. `called`: the reason.
macro_rules! failures {
    (
        dialled: [$(($at:literal, $before:literal, $after:literal)),* $(,)?],
        called: [$(($anchor:literal, $reason:literal)),* $(,)?],
        more: [$($more:expr),* $(,)?] $(,)?
    ) => {
        list![
            $(
                Signature::new($at, concat!("https?://{registry}", registry_path!(), " ?:? ?", $before, "{host}:{port}", $after))
                    .unless(texts![":2375", ":2376", "error during connect", "proxyconnect", "socks connect tcp", "connecting to proxy"]),
                Signature::new($at, concat!("https?://{host}(:[0-9]+)?/[^ ]*(token|auth)[^ ]*:? ?", $before, "[^ ]+", $after))
                    .unless(foreign!())
                    .docker_only(),
                Signature::new($at, concat!(engine!(), ".*", $before, "{host}:{port}", $after))
                    .unless(texts!["/v2/", "token", "proxyconnect", "socks connect tcp", "connecting to proxy"]),
                // An address that was broken when it was pasted.
                Signature::new($at, concat!("error pulling image configuration: get [^ ]+ [^ ]* ?.*", $before, "{host}:{port}", $after))
                    .unless(texts!["proxyconnect", "socks connect tcp", "connecting to proxy"]),
                Signature::new($at, concat!("https?://[^ ]+ ", $before, "{host}:{port}", $after))
                    .unless(foreign!())
                    .docker_only()
                    .likely(),
                Signature::new($at, concat!(alone!(), $before, "{host}:{port}", $after))
                    .unless(foreign!("http://", "https://"))
                    .likely(),
                Signature::new($at, concat!($before, "{host}:{port}", $after))
                    .unless(foreign!("http://", "https://"))
                    .docker_only()
                    .likely(),
            )*
            $(
                Signature::new($anchor, concat!("https?://{registry}", registry_path!(), " ?:? ?", $reason))
                    .unless(texts![":2375", ":2376", "error during connect", "proxyconnect", "socks connect tcp", "connecting to proxy"]),
                Signature::new($anchor, concat!("https?://{host}(:[0-9]+)?/[^ ]*(token|auth)[^ ]*:? ?", $reason))
                    .unless(foreign!())
                    .docker_only(),
                Signature::new($anchor, concat!(engine!(), "(.*https?://{host}(:[0-9]+)?/[^ ]*)?.* ", $reason))
                    .unless(texts!["/v2/", "token", "proxyconnect", "socks connect tcp", "connecting to proxy"]),
                Signature::new($anchor, concat!("https?://{host}(:[0-9]+)?/[^ ]* ", $reason))
                    .unless(foreign!())
                    .docker_only()
                    .likely(),
            )*
            $($more),*
        ]
    };
}

/// The same for names that could not be looked up.
macro_rules! lookups {
    (
        looked_up: [$(($anchor:literal, $before:literal, $reason:literal)),* $(,)?],
        more: [$($more:expr),* $(,)?] $(,)?
    ) => {
        list![
            $(
                Signature::new(
                    $anchor,
                    concat!(
                        "https?://{registry}",
                        registry_path!(),
                        " ?:? ?(dial (tcp|udp): )?lookup {host}\\.?",
                        $before,
                        $reason,
                    ),
                )
                .unless(texts![":2375", ":2376", "error during connect", "proxyconnect", "socks connect tcp", "connecting to proxy"]),
                Signature::new(
                    $anchor,
                    concat!(engine!(), ".* (dial (tcp|udp): )?lookup {host}\\.?", $before, $reason),
                )
                .unless(texts!["/v2/", "token", "proxyconnect", "socks connect tcp", "connecting to proxy"]),
                Signature::new($anchor, concat!("https?://[^ ]+ (dial (tcp|udp): )?lookup {host}\\.?", $before, $reason))
                    .unless(foreign!())
                    .docker_only()
                    .likely(),
                Signature::new($anchor, concat!(alone!(), "(dial (tcp|udp): )?lookup {host}\\.?", $before, $reason))
                    .unless(foreign_names!("http://", "https://"))
                    .likely(),
                Signature::new($anchor, concat!("(dial (tcp|udp): )?lookup {host}\\.?", $before, $reason))
                    .unless(foreign!("http://", "https://"))
                    .docker_only()
                    .likely(),
            )*
            $($more),*
        ]
    };
}

const PROXY: &str = "https://docs.docker.com/engine/daemon/proxy/";
const TROUBLESHOOT: &str = "https://docs.docker.com/engine/daemon/troubleshoot/";
const SWR_LOGIN: &str = "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0016.html";

/// The family.
pub const CAUSES: &[Cause] =
    &[DNS_NO_SUCH_HOST, DNS_SERVER_FAILING, REFUSED, TIMEOUT, RESET, UNREACHABLE, PROXY_FAILED, PROXY_AUTH];

const DNS_NO_SUCH_HOST: Cause = Cause::new(
    "dns-no-such-host",
    "The registry's name does not exist in the DNS",
    "The DNS server {dns_server|of this machine} was asked for {host|the registry's name} and knows no such name. Usually the address \
     in the command is misspelt; or the name exists only in another network (VPN, private DNS).",
    lookups!(
        looked_up: [
            ("no such host", " on {dns_server} ?: ", "no such host\\.?"),
            ("no such host", " ?: ", "no such host\\.?"),
            ("Name does not resolve", "( on {dns_server})? ?: ", "Name does not resolve"),
            ("no data of the requested type", " ?: ", "getaddrinfow: The requested name is valid, but no data of the requested type was found\\.?"),
            ("No such host is known", " ?: ", "(getaddrinfow: )?No such host is known\\.?"),
            ("No address associated with hostname", "( on {dns_server})? ?: ", "No address associated with hostname"),
            ("nodename nor servname provided", "( on {dns_server})? ?: ", "nodename nor servname provided, or not known"),
        ],
        more: [
            Signature::new("no such host", "lookup [^ ]* on [^ ]+ ?: no such host\\.?").unless(foreign!()).docker_only().likely(),
            Signature::new("getaddrinfow: ", "lookup {host}: getaddrinfow: .*").unless(foreign!("temporary error")).likely(),
            Signature::new("no Host in request URL", "https?:///[^ ]*:? ?http: no Host in request URL"),
            Signature::new("Name or service not known", "HTTPS?ConnectionPool\\(host='{host}', port='?[0-9]+'?\\): Max retries exceeded with url: /v[12]/.*\\[Errno -2\\] Name or service not known")
                .unless(foreign!("pypi", "pythonhosted", "/simple/", "/version"))
                .docker_only(),
            Signature::new("Failed to resolve ", "exceeded with url: /v[12]/.*NameResolutionError\\(.*Failed to resolve '{host}' \\(\\[Errno (-2|8|-5|11001)\\].*\\)")
                .unless(foreign!("pypi", "pythonhosted", "/simple/", "/version"))
                .docker_only(),
            Signature::new("getaddrinfo ENOTFOUND", "getaddrinfo ENOTFOUND {host}").unless(foreign!("npm", "yarn")).docker_only().likely(),
            Signature::new("java.net.UnknownHostException", "java.net.UnknownHostException: {host}").docker_only().likely(),
        ],
    ),
    list![
        Remedy::new(
            "Take the address from SWR: correct it, or generate a fresh login command",
            SWR_LOGIN,
            list![
                Step::text(
                    "The address is the last word of the login command and has the form swr.<region>.myhuaweicloud.com or swr.<region>.otc.t-systems.com; the region must be the one of your project.",
                ),
                Step::console(
                    "If in doubt, copy a new temporary login command, which holds the right address:",
                    "SWR console > My Images > Upload Through Client (newer consoles: Dashboard > Generate Login Command)",
                ),
            ],
        )
        .at(Vendor::Swr),
        Remedy::new(
            "Docker Hub's own name is right: the DNS server answers wrongly",
            TROUBLESHOOT,
            list![
                Step::command(
                    "An address from a public server, and none from yours, means that yours is broken or blocks the name:",
                    "nslookup {host|registry-1.docker.io}\nnslookup {host|registry-1.docker.io} 1.1.1.1",
                ),
                Step::text("Right after the start of a machine, VPN or Docker Desktop this passes by itself: try again once."),
            ],
        )
        .at(Vendor::DockerHub),
        Remedy::new(
            "Correct the address",
            "https://docs.docker.com/reference/cli/docker/login/",
            list![
                Step::text(
                    "Compare {host|the name} letter by letter with the address of your registry: a missing dot, a wrong region, a blank, \"https://\" where only the name belongs.",
                ),
                Step::command("See whether the name resolves on this machine:", "getent hosts {host|REGISTRY} || nslookup {host|REGISTRY}"),
                Step::text(
                    "If the registry hands out login commands, as SWR does, the address is the last word of a fresh one (SWR console: My Images > Upload Through Client; newer consoles: Dashboard > Generate Login Command).",
                ),
            ],
        ),
        Remedy::new(
            "Ask a DNS server that knows the name",
            TROUBLESHOOT,
            list![
                Step::command("See whom this machine asks, and whether another server knows the name:", "cat /etc/resolv.conf\nnslookup {host|REGISTRY} 1.1.1.1"),
                Step::text(
                    "A name that only your company or cloud knows needs its DNS server: connect the VPN, or enter that server in the system's network settings, then restart the engine so that it reads them.",
                ),
            ],
        ),
        Remedy::new(
            "In Compose and CI: use the service's name, and wait for it",
            "https://docs.docker.com/compose/how-tos/networking/",
            list![Step::text(
                "If the name is that of another container (a registry or docker:dind service), both must be on the same network, and the name must be the service's name or alias.",
            )],
        ),
    ],
);

const DNS_SERVER_FAILING: Cause = Cause::new(
    "dns-server-failing",
    "The DNS server does not answer",
    "To find {host|the registry} this machine asked the DNS server {dns_server|in its settings}, and got no usable answer. \
     The name may be right: the DNS server, or the way to it, is broken.",
    lookups!(
        looked_up: [
            ("i/o timeout", "( on {dns_server})? ?: ", "((read|write|dial) (udp|tcp) [^ ]+: )?i/o timeout"),
            ("connection refused", " on {dns_server} ?: ", "(read|write|dial) (udp|tcp) [^ ]+: ((read|write|connect): )?connection refused"),
            ("is unreachable", " on {dns_server} ?: ", "(read|write|dial) (udp|tcp) [^ ]+: ((read|write|connect): )?(network|host) is unreachable"),
            ("no route to host", " on {dns_server} ?: ", "(read|write|dial) (udp|tcp) [^ ]+: ((read|write|connect): )?no route to host"),
            ("cannot assign requested address", " on {dns_server} ?: ", "(read|write|dial) (udp|tcp) [^ ]+: ((read|write|connect): )?cannot assign requested address"),
            ("operation not permitted", " on {dns_server} ?: ", "(read|write|dial) (udp|tcp) [^ ]+: ((read|write|connect): )?operation not permitted"),
            ("connection reset by peer", " on {dns_server} ?: ", "(read|write|dial) (udp|tcp) [^ ]+: ((read|write|connect): )?connection reset by peer"),
            ("forcibly closed by the remote host", "( on {dns_server})? ?: ", "(read|write) (udp|tcp) [^ ]+: wsarecv: .*forcibly closed by the remote host\\.?"),
            ("server misbehaving", "( on {dns_server})? ?: ", "server misbehaving"),
            ("Temporary failure in name resolution", "( on {dns_server})? ?: ", "Temporary failure in name resolution"),
            (": Try again", "( on {dns_server})? ?", ": Try again"),
            ("device or resource busy", "( on {dns_server})? ?: ", "device or resource busy"),
            ("no answer from DNS server", "( on {dns_server})? ?: ", "no answer from DNS server"),
            ("cannot unmarshal DNS message", "( on {dns_server})? ?: ", "cannot unmarshal DNS message"),
            ("Non-recoverable failure in name resolution", "( on {dns_server})? ?: ", "Non-recoverable failure in name resolution"),
            ("temporary error during hostname resolution", " ?: ", "getaddrinfow: This is usually a temporary error during hostname resolution.*"),
            ("DNS server failure", " ?: ", "dnsquery: DNS server failure\\.?"),
        ],
        more: [
            Signature::new("operation was canceled", call!("(dial (tcp|udp): )?lookup {host}\\.?( on {dns_server})? ?: operation was canceled")).possible(),
            Signature::new("Temporary failure in name resolution", "HTTPS?ConnectionPool\\(host='{host}', port='?[0-9]+'?\\): Max retries exceeded with url: /v[12]/.*\\[Errno -3\\] Temporary failure in name resolution")
                .unless(foreign!("pypi", "pythonhosted", "/simple/"))
                .docker_only(),
            Signature::new("getaddrinfo EAI_AGAIN", "getaddrinfo EAI_AGAIN {host}").unless(foreign!("npm", "yarn")).docker_only().likely(),
        ],
    ),
    list![
        Remedy::new(
            "Ask the DNS server yourself",
            TROUBLESHOOT,
            list![
                Step::command("See whom this machine asks, and whether an answer comes:", "cat /etc/resolv.conf\nnslookup {host|REGISTRY}"),
                Step::command(
                    "Ask a public server: if that works, only the configured server is broken, otherwise the network or a firewall is (port 53):",
                    "nslookup {host|REGISTRY} 1.1.1.1",
                ),
                Step::text("Right after the start of a machine or VPN this passes by itself: try again once."),
            ],
        ),
        Remedy::new(
            "Restart the resolver of this machine",
            "https://www.freedesktop.org/software/systemd/man/latest/systemd-resolved.service.html",
            list![
                Step::command(
                    "If the server is 127.0.0.53, it is systemd-resolved; restart it and see which servers it asks:",
                    "sudo systemctl restart systemd-resolved\nresolvectl status",
                ),
                Step::text(
                    "A server [::1]:53 means that no DNS server is configured at all: enter one in the system's network settings.",
                ),
            ],
        ),
        Remedy::new(
            "Restart WSL, or set its DNS server by hand",
            "https://learn.microsoft.com/en-us/windows/wsl/wsl-config",
            list![
                Step::command(
                    "WSL writes /etc/resolv.conf anew at its start, which mends most cases (in PowerShell; it ends every WSL distribution):",
                    "wsl --shutdown",
                ),
                Step::file(
                    "Where a VPN keeps breaking it, stop WSL from writing the file, restart it, and write nameserver 1.1.1.1 (or your company's server) into /etc/resolv.conf:",
                    "/etc/wsl.conf",
                    "[network]\ngenerateResolvConf = false",
                ),
            ],
        )
        .on(System::Wsl)
        .risk(Risk::Disruptive),
        Remedy::new(
            "Give the containers a DNS server that answers",
            TROUBLESHOOT,
            list![
                Step::file(
                    "For look-ups inside containers and builds only; the engine itself asks the system's servers. Keep what the file already holds, and name servers that your network allows:",
                    "/etc/docker/daemon.json",
                    "{\n  \"dns\": [\"1.1.1.1\", \"8.8.8.8\"]\n}",
                ),
                Step::command("Restart the engine, which stops containers without a restart policy:", "sudo systemctl restart docker"),
            ],
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Restart Docker Desktop or WSL",
            "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/",
            list![Step::command(
                "After a change of network (VPN, Wi-Fi) the virtual machine keeps the old DNS servers. This stops all containers; start Docker Desktop again afterwards:",
                "wsl --shutdown",
            )],
        )
        .risk(Risk::Disruptive)
        .on(System::Windows),
    ],
);

const REFUSED: Cause = Cause::new(
    "net-refused",
    "Nothing listens on that address and port",
    "{host|The other machine} can be reached, but refuses connections on port {port|that was used}: the registry there is stopped or listens on \
     another port, the port is not published, or a firewall rejects the connection.",
    failures!(
            dialled: [
    ("connection refused", "dial tcp4?6? ([^ ]+->)?", ": ((connect|getsockopt): )?connection refused"),
    ("actively refused it", "dial tcp4?6? ([^ ]+->)?", ": (connectex: )?No connection could be made because the target machine actively refused it\\.?"),
    ],
    called: [
            ],
            more: [
    Signature::new("Aucune connexion", call!("dial tcp4?6? ([^ ]+->)?{host}:{port}: connectex: Aucune connexion n.*")).unless(foreign!()),
    Signature::new("verweigerte", call!("dial tcp4?6? ([^ ]+->)?{host}:{port}: connectex: Es konnte keine Verbindung hergestellt werden, .*verweigerte\\.?")).unless(foreign!()),
    Signature::new("equipo de destino", call!("dial tcp4?6? ([^ ]+->)?{host}:{port}: connectex: No se puede establecer una conexi.*el equipo de destino deneg.*")).unless(foreign!()),
    Signature::new("recusou ativamente", call!("dial tcp4?6? ([^ ]+->)?{host}:{port}: connectex: .*recusou ativamente\\.?")).unless(foreign!()),
    Signature::new("\u{79ef}\u{6781}\u{62d2}\u{7edd}", call!("dial tcp4?6? ([^ ]+->)?{host}:{port}: connectex: .*\u{79ef}\u{6781}\u{62d2}\u{7edd}.*")).unless(foreign!()),
    Signature::new("\u{43e}\u{442}\u{432}\u{435}\u{440}\u{433} \u{437}\u{430}\u{43f}\u{440}\u{43e}\u{441}", call!("dial tcp4?6? ([^ ]+->)?{host}:{port}: connectex: .*\u{43e}\u{442}\u{432}\u{435}\u{440}\u{433} \u{437}\u{430}\u{43f}\u{440}\u{43e}\u{441}.*")).unless(foreign!()),

                Signature::new(
                    "Connection refused",
                    "HTTPS?ConnectionPool\\(host='{host}', port='?{port}'?\\): Max retries exceeded with url: /v[12]/.*\\[(Errno 111|Errno 61)\\] .{0,80}Connection refused",
                )
                .unless(foreign!("pypi", "pythonhosted", "/simple/", "port=2375", "port=2376", "/version"))
                .docker_only()
                .likely(),
                Signature::new("ECONNREFUSED", "connect ECONNREFUSED {host}:{port}").requires("/v2/").unless(foreign!()).docker_only().likely(),
                Signature::new("Connection refused", "Connect to {host}:{port} .{0,80}failed: Connection refused").docker_only().likely(),
            ],
        ),
    list![
        Remedy::new(
            "See whether something listens there",
            "https://distribution.github.io/distribution/about/deploying/",
            list![
                Step::command("From this machine:", "nc -vz {host|HOST} {port|PORT}"),
                Step::command(
                    "On the registry's machine: the port must be listed, and not on 127.0.0.1 alone if others are to reach it:",
                    "sudo ss -ltnp | grep :{port|PORT}\ndocker ps",
                ),
            ],
        ),
        Remedy::new(
            "Use the right address and port",
            "https://docs.docker.com/reference/cli/docker/image/tag/",
            list![
                Step::text(
                    "Without a port Docker goes to 443. If the registry has another one, it belongs into the image's name: registry.example.com:5000/team/app:1.0.",
                ),
                Step::text(
                    "\"localhost\" is the machine of the engine: from inside a container, a CI job or Docker Desktop's virtual machine it is not your computer.",
                ),
            ],
        ),
        Remedy::new(
            "Start or publish the registry",
            "https://distribution.github.io/distribution/about/deploying/",
            list![Step::command(
                "If it is a registry of your own in a container, start it again, or start it with its port published:",
                "docker ps -a\ndocker run -d --restart=always -p 5000:5000 --name registry registry:2",
            )],
        ),
        Remedy::new(
            "Check firewall and proxy",
            PROXY,
            list![Step::command(
                "A firewall that rejects answers the same way; so does a proxy that is not there. See whether the engine uses one:",
                "docker info | grep -i proxy",
            )],
        ),
    ],
);

const TIMEOUT: Cause = Cause::new(
    "net-timeout",
    "The registry cannot be reached in time",
    "{host|The registry} did not answer before the time ran out: packets are dropped on the way (firewall, missing proxy, VPN, routing), \
     or the server or the line is too slow.",
    failures!(
        dialled: [
            ("i/o timeout", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": i/o timeout"),
            ("connection timed out", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": ((connect|read|write|getsockopt): )?connection timed out"),
            ("operation timed out", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": ((connect|read|write|getsockopt): )?operation timed out"),
            ("did not properly respond after a period of time", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": (connectex|wsarecv): A connection attempt failed because the connected party did not properly respond after a period of time(, or established connection failed because connected host has failed to respond\\.?)?"),
        ],
        called: [
            ("Client.Timeout ", "((net/http: )?(request canceled|context deadline exceeded)( while waiting for connection)? )?\\(Client.Timeout (exceeded while awaiting headers|exceeded while reading body|or context cancellation while reading body)\\)"),
            ("request canceled while waiting for connection", "(net/http: )?request canceled while waiting for connection"),
            ("timeout awaiting response headers", "(net/http|http2): timeout awaiting response headers"),
            ("context deadline exceeded", "context deadline exceeded"),
        ],
        more: [
Signature::new("request canceled while waiting for connection", "(net/http: )?request canceled while waiting for connection").unless(foreign!("http://", "https://")).likely(),
Signature::new("timeout awaiting response headers", "(net/http|http2): timeout awaiting response headers").unless(foreign!("http://", "https://")).docker_only().likely(),
Signature::new("context deadline exceeded", "Error response from daemon: context deadline exceeded").likely(),
Signature::new("context deadline exceeded", concat!(alone!(), "context deadline exceeded$")).docker_only().possible(),

            Signature::new("Client.Timeout ", "((net/http: )?(request canceled|context deadline exceeded)( while waiting for connection)? )?\\(Client.Timeout (exceeded while awaiting headers|exceeded while reading body|or context cancellation while reading body)\\)")
                .unless(foreign!("http://", "https://"))
                .likely(),
            Signature::new("context deadline exceeded", "(failed to pull image|pulling image|error pulling image configuration).*context deadline exceeded").likely(),
            // Amazon's ECS, which tells no more where a task has no way to the registry.
            Signature::new("CannotPull", "CannotPull[A-Za-z]*Error: (.{1,300} )?(i/o timeout|context canceled|request canceled|net/http: request canceled)($|[\"'`)])")
                .unless(texts!["lookup ", "dial tcp"])
                .likely(),
            Signature::new("unable to pull secrets or registry auth", "unable to pull secrets or registry auth: .{1,900}dial tcp {host}:{port}: i/o timeout"),
            Signature::new("connectex: A connection attempt failed", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: connectex: A connection attempt failed *(\\.\\.\\.|…)?[\"'`]?$").docker_only().likely(),
            Signature::new("parti connecté n", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*parti connecté n.*").unless(foreign!()),
            Signature::new("Ein Verbindungsversuch ist fehlgeschlagen", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*Ein Verbindungsversuch ist fehlgeschlagen.*").unless(foreign!()),
            Signature::new("parte conectada no respond", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*parte conectada no respond.*").unless(foreign!()),
            Signature::new("componente conectado não respondeu", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*componente conectado não respondeu.*").unless(foreign!()),
            Signature::new("Попытка установить соединение была безуспешной", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*Попытка установить соединение была безуспешной.*").unless(foreign!()),
            Signature::new("没有正确答复", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*没有正确答复.*").unless(foreign!()),
            Signature::new("Risposta non corretta della parte connessa", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*Risposta non corretta della parte connessa.*").unless(foreign!()),
            Signature::new("接続済みの呼び出し先が", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*接続済みの呼び出し先が.*").unless(foreign!()),
            Signature::new("연결된 구성원으로부터 응답이", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*연결된 구성원으로부터 응답이.*").unless(foreign!()),
            Signature::new("połączona strona nie odpowiedziała", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*połączona strona nie odpowiedziała.*").unless(foreign!()),
            Signature::new("bağlanılan ana bilgisayar yanıt vermediğinden", "(dial|read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*bağlanılan ana bilgisayar yanıt vermediğinden.*").unless(foreign!()),
            Signature::new("net/http: request canceled", concat!("https?://{registry}", registry_path!(), " ?:? ?net/http: request canceled$")).likely(),
            Signature::new("dial tcp: i/o timeout", concat!("https?://{registry}", registry_path!(), " ?:? ?dial tcp: i/o timeout")),
            Signature::new("dial tcp: i/o timeout", "dial tcp: i/o timeout").unless(foreign!("http://", "https://")).docker_only().likely(),
            Signature::new("Network timed out while trying to connect to", "Network timed out while trying to connect to https?://{host}/[^ ]*\\. You may want to check your internet connection or if you are behind a proxy\\.?"),
            Signature::new(
                "unable to retrieve ecr registry auth",
                "unable to retrieve ecr registry auth: .*https?://{host}/.?: .*(i/o timeout|request canceled while waiting for connection|context deadline exceeded).*",
            ),
            Signature::new("because of no progress in", "cancel pulling image {image} because of no progress in [0-9a-z.]+"),
            Signature::new("Read timed out", "HTTPSConnectionPool\\(host='{host}', port='?{port}'?\\).{0,120}Read timed out")
                .unless(foreign!("pypi", "pythonhosted", "/simple/", "port=2375", "port=2376"))
                .requires("docker.errors")
                .docker_only()
                .likely(),
            Signature::new("Max retries exceeded with url", "HTTPSConnectionPool\\(host='{host}', port='?{port}'?\\): Max retries exceeded with url: /v2/.*(ConnectTimeoutError|timed out).*")
                .unless(foreign!("handshake operation timed out", "port=2375", "port=2376"))
                .docker_only(),
        ],
    ),
    list![
        Remedy::new(
            "Try the same address from this machine",
            TROUBLESHOOT,
            list![
                Step::command(
                    "If this hangs too, the network is the reason, not Docker. If it answers, the engine goes another way (proxy, VPN, IPv6):",
                    "curl -v --max-time 20 https://{registry|REGISTRY}/v2/",
                ),
                Step::text(
                    "A short fault of the registry or the line passes by itself: try again once, and look at the registry's status page.",
                ),
                Step::command(
                    "An answer that makes no sense, such as an address with face:b00c for a registry, means that the DNS answers are forged on the way. Compare:",
                    "nslookup {registry|REGISTRY}\nnslookup {registry|REGISTRY} 1.1.1.1",
                ),
            ],
        ),
        Remedy::new(
            "Tell the engine of the proxy",
            PROXY,
            list![
                Step::command("If this network reaches the internet only by a proxy, the engine must know it; see what it knows:", "docker info | grep -i proxy"),
                Step::file(
                    "Enter it (keep what the file already holds; engines older than 23 need a systemd drop-in instead):",
                    "/etc/docker/daemon.json",
                    "{\n  \"proxies\": {\n    \"http-proxy\": \"http://proxy.example.com:3128\",\n    \"https-proxy\": \"http://proxy.example.com:3128\",\n    \"no-proxy\": \"localhost,127.0.0.1\"\n  }\n}",
                ),
                Step::command("Restart the engine, which stops containers without a restart policy:", "sudo systemctl restart docker"),
            ],
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Open the way in the firewall",
            "https://docs.docker.com/desktop/setup/allow-list/",
            list![Step::text(
                "Port 443 to the registry must be open, and to its token service and blob store as well: they often have other names (Docker Hub: auth.docker.io, production.cloudflare.docker.com, and more).",
            )],
        ),
        Remedy::new(
            "Fetch less at once",
            "https://docs.docker.com/reference/cli/dockerd/",
            list![Step::file(
                "On a slow line, let the engine move one layer at a time (keep what the file already holds):",
                "/etc/docker/daemon.json",
                "{\n  \"max-concurrent-downloads\": 1,\n  \"max-concurrent-uploads\": 1\n}",
            ), Step::command("Then let the engine read it (a reload stops nothing):", "sudo systemctl reload docker")],
        ),
        Remedy::new(
            "Mind SWR's limits",
            "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0016.html",
            list![Step::text(
                "At SWR a pull ends after 30 minutes, a layer may hold at most 10 GB, and at most 20 layers move at once: make the image smaller, or pull it from a machine in the same region.",
            )],
        )
        .at(Vendor::Swr),
    ],
);

const RESET: Cause = Cause::new(
    "net-reset",
    "The connection was cut in mid-transfer",
    "The connection to {host|the registry} stood, then the other side or something in between (firewall, proxy, VPN, load balancer) cut it. \
     Often a passing fault; if it comes back at the same size or time, a limit on the way is the reason.",
    failures!(
                dialled: [
                    ("connection reset by peer", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": ((read|write|connect|splice): )?connection reset by peer"),
                    ("broken pipe", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": (write: )?broken pipe"),
                    ("forcibly closed by the remote host", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": (wsarecv|wsasend|connectex): An existing connection was forcibly closed by the remote host\\.?"),
                    ("aborted by the software in your host machine", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": (wsarecv|wsasend): An established connection was aborted by the software in your host machine\\.?"),
                    ("use of closed network connection", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": use of closed network connection"),
                ],
                called: [
                    ("unexpected EOF", "(net/http: HTTP/1.x transport connection broken: )?unexpected EOF"),
                    ("server closed idle connection", "http: server closed idle connection"),
                    ("server sent GOAWAY and closed the connection", "http2: server sent GOAWAY and closed the connection(; LastStreamID=[0-9]+, ErrCode=[A-Z_]+, debug=.*)?"),
                    ("http2: client connection lost", "http2: client connection lost"),
                    ("stream error: stream ID", "stream error: stream ID [0-9]+; (INTERNAL_ERROR|PROTOCOL_ERROR|CANCEL|REFUSED_STREAM|ENHANCE_YOUR_CALM)(; received from peer)?"),
                    ("HTTP/1.x transport connection broken", "net/http: HTTP/1.x transport connection broken: (write tcp [^ ]+|EOF).*"),
                ],
                more: [
    Signature::new("error pulling image configuration: Get ", "error pulling image configuration: Get .?https?://{host}(:[0-9]+)?/[^ ]*: EOF"),
            Signature::new("Une connexion existante a dû être fermée", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*Une connexion existante a dû être fermée.*").unless(foreign!()),
            Signature::new("Eine vorhandene Verbindung wurde vom Remotehost geschlossen", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*Eine vorhandene Verbindung wurde vom Remotehost geschlossen.*").unless(foreign!()),
            Signature::new("interrupción de una conexión existente", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*interrupción de una conexión existente.*").unless(foreign!()),
            Signature::new("cancelamento de uma conexão existente", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*cancelamento de uma conexão existente.*").unless(foreign!()),
            Signature::new("принудительно разорвал существующее подключение", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*принудительно разорвал существующее подключение.*").unless(foreign!()),
            Signature::new("远程主机强迫关闭了一个现有的连接", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*远程主机强迫关闭了一个现有的连接.*").unless(foreign!()),
            Signature::new("interrotta forzatamente dall", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*interrotta forzatamente dall.*").unless(foreign!()),
            Signature::new("既存の接続はリモート", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*既存の接続はリモート.*").unless(foreign!()),
            Signature::new("현재 연결은 원격 호스트에 의해", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*현재 연결은 원격 호스트에 의해.*").unless(foreign!()),
            Signature::new("Połączenie zostało przerwane przez host zdalny", "(read|write) tcp4?6? ([^ ]+->)?{host}:{port}: (connectex|wsarecv|wsasend): .*Połączenie zostało przerwane przez host zdalny.*").unless(foreign!()),
            // A push that gives up says nothing but EOF, which is too short to look for: the tries before it tell.
            Signature::new(": Retrying in ", "^[0-9a-f]{12}: Retrying in [0-9]+ seconds?$").requires("EOF").likely(),
            Signature::new("readfrom tcp ", "(https?://[^ ]+ )?readfrom tcp [^ ]+ write tcp [^ ]+ write: (broken pipe|connection reset by peer)").docker_only(),
    Signature::new("io: read/write on closed pipe", "(https?://[^ ]+ )?io: read/write on closed pipe").docker_only().likely(),
    Signature::new("graceful shutdown GOAWAY", "(http2: Transport: cannot retry err \\[)?http2: Transport received Server.s graceful shutdown GOAWAY(\\] after Request\\.Body was written; define Request\\.GetBody to avoid this error)?").docker_only().likely(),
    Signature::new("io: read/write on closed pipe", "(failed to (copy|push)|error pushing|Upload failed).*io: read/write on closed pipe"),

        Signature::new("server closed idle connection", "http: server closed idle connection").unless(foreign!("http://", "https://")).docker_only().likely(),
        Signature::new("server sent GOAWAY and closed the connection", "http2: server sent GOAWAY and closed the connection.*").unless(foreign!("http://", "https://", "rpc error")).docker_only().likely(),

        Signature::new("stream error: stream ID", "stream error: stream ID [0-9]+; (INTERNAL_ERROR|PROTOCOL_ERROR|CANCEL|REFUSED_STREAM|ENHANCE_YOUR_CALM)(; received from peer)?").unless(foreign!("http://", "https://", "rpc error")).docker_only().likely(),
        Signature::new("HTTP/1.x transport connection broken", "net/http: HTTP/1.x transport connection broken: (write tcp [^ ]+|unexpected EOF|EOF).*").unless(foreign!("http://", "https://")).docker_only().likely(),

                    Signature::new("connection reset by peer", "(failed to (copy|read|push|pull|upload|do request|fetch)|error pulling image|Download failed|Upload failed|httpReadSeeker).*connection reset by peer").docker_only().likely(),
                    Signature::new("use of closed network connection", "(failed to (copy|push|pull|do request)|Upload failed|Download failed|error pulling image).*use of closed network connection").likely(),
                    Signature::new("unexpected EOF", "(Failed to pull image|pulling image) .{1,300}(: |= )unexpected EOF\\.?$"),
                    Signature::new("failed to read expected number of bytes", "(failed to copy: )?failed to read expected number of bytes: unexpected EOF"),
                    Signature::new("httpReadSeeker: failed open", "httpReadSeeker: failed open: .*(unexpected EOF|: EOF)").likely(),
                    Signature::new("unexpected EOF", "(Download failed|Upload failed|error pulling image configuration|failed to copy|copying blob|reading blob|Error writing blob|happened during read|error pulling image).*unexpected EOF"),

                    Signature::new("Get https://", concat!("Get https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Get \"https://", concat!("Get \"https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Head https://", concat!("Head https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Head \"https://", concat!("Head \"https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Post https://", concat!("Post https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Post \"https://", concat!("Post \"https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Put https://", concat!("Put https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Put \"https://", concat!("Put \"https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Patch https://", concat!("Patch https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Patch \"https://", concat!("Patch \"https://{registry}", registry_path!(), ": EOF")).unless(foreign!()),
                    Signature::new("Get \"https://", "Get \"https://{host}/[^ ]*(token|auth)[^ ]*: EOF").unless(foreign!()).docker_only(),
                    Signature::new("Post \"https://", "Post \"https://{host}/[^ ]*(token|auth)[^ ]*: EOF").unless(foreign!()).docker_only(),
                    Signature::new("failed to do request: ", "failed to do request: [A-Z][a-z]+ .?https?://{host}(:[0-9]+)?/[^ ]*: EOF").unless(texts!["/v2/"]),
                    Signature::new("download failed after attempts=", "(error pulling image configuration: )?download failed after attempts=[0-9]+: (unexpected )?EOF"),
                    Signature::new("unexpected EOF", "^((docker: )?(Error response from daemon: )?|ERROR: |error: |Error: )unexpected EOF\\.?$").docker_only().possible(),
                ],
            ),
    list![
        Remedy::new(
            "Try again",
            "https://docs.docker.com/reference/cli/dockerd/",
            list![
                Step::text(
                    "Layers that have arrived are kept: the same pull or push goes on where it broke off."
                ),
                Step::file(
                    "On a weak line, let the engine move one layer at a time (keep what the file already holds):",
                    "/etc/docker/daemon.json",
                    "{\n  \"max-concurrent-downloads\": 1,\n  \"max-concurrent-uploads\": 1\n}",
                ),
                Step::command(
                    "Then let the engine read it (a reload stops nothing):",
                    "sudo systemctl reload docker"
                ),
            ],
        ),
        Remedy::new(
            "Look for what cuts it",
            PROXY,
            list![
                Step::command(
                    "See whether the engine goes through a proxy, and try once without the VPN:",
                    "docker info | grep -i proxy"
                ),
                Step::command(
                    "If even this is cut at once, a firewall blocks the name or the address:",
                    "curl -v https://{registry|REGISTRY}/v2/",
                ),
            ],
        ),
        Remedy::new(
            "Raise the limits before the registry",
            "https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size",
            list![Step::file(
                "If pushes of large layers break off always at the same place, the proxy before your registry limits size or time. For nginx, in the server block:",
                "nginx.conf",
                "client_max_body_size 0;\nproxy_request_buffering off;\nproxy_read_timeout 900;\nproxy_send_timeout 900;",
            )],
        ),
        Remedy::new(
            "Check the packet size (MTU)",
            "https://docs.docker.com/reference/cli/dockerd/",
            list![Step::command(
                "In tunnels and clouds whole packets may get lost. If this fails while smaller sizes pass, set a smaller MTU on the interface:",
                "ping -c 3 -M do -s 1472 {host|REGISTRY}",
            )],
        ),
    ],
);

const UNREACHABLE: Cause = Cause::new(
    "net-unreachable",
    "There is no way to that address",
    "This machine knows no route to {host|the address} (or a firewall on the way says so). Often the name resolves to an IPv6 address and the \
     machine has no IPv6; or the network, the VPN or the gateway is down.",
    failures!(
        dialled: [
            ("network is unreachable", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": ((connect|getsockopt|read|write): )?network is unreachable"),
            ("no route to host", "(dial|read|write|readfrom|splice|close) tcp4?6? ([^ ]+->)?", ": ((connect|getsockopt|read|write): )?no route to host"),
            ("host is down", "dial tcp4?6? ([^ ]+->)?", ": ((connect|getsockopt): )?host is down"),
            ("cannot assign requested address", "dial tcp4?6? ([^ ]+->)?", ": ((connect|getsockopt): )?cannot assign requested address"),
            ("attempted to an unreachable", "dial tcp4?6? ([^ ]+->)?", ": connectex: A socket operation was attempted to an unreachable (network|host)\\.?"),
            ("permission denied", "dial tcp4?6? ([^ ]+->)?", ": (connect|getsockopt): permission denied"),
        ],
        called: [
        ],
        more: [
            Signature::new("Network is unreachable", "HTTPSConnectionPool\\(host='{host}', port='?{port}'?\\): Max retries exceeded with url: /v[12]/.*\\[Errno (101|51)\\] Network is unreachable")
                .unless(foreign!("pypi", "pythonhosted", "/simple/"))
                .docker_only(),
            Signature::new("No route to host", "HTTPSConnectionPool\\(host='{host}', port='?{port}'?\\): Max retries exceeded with url: /v[12]/.*\\[Errno (113|65)\\] No route to host")
                .unless(foreign!("pypi", "pythonhosted", "/simple/"))
                .docker_only(),
        ],
    ),
    list![
        Remedy::new(
            "Check the way to the address",
            TROUBLESHOOT,
            list![
                Step::command(
                    "See which interface and gateway would be used:",
                    "ip route get {host|HOST}\nip route"
                ),
                Step::text(
                    "\"no route to host\" for an address in your own network: the machine is off, or its firewall rejects the port (firewalld does so until the port is opened).",
                ),
            ],
        ),
        Remedy::new(
            "If the address is an IPv6 one: mend IPv6, or prefer IPv4",
            "https://man7.org/linux/man-pages/man5/gai.conf.5.html",
            list![
                Step::command(
                    "See whether this machine has IPv6 at all:",
                    "ip -6 route\ncurl -4 -I https://{registry|REGISTRY}/v2/"
                ),
                Step::text(
                    "If only IPv4 works, give the machine a working IPv6 route, or switch IPv6 off for the interface, then restart the engine. Go tries both, so often it is the IPv4 way that is broken, too: look at the other address of the name.",
                ),
            ],
        ),
        Remedy::new(
            "Connect the network first",
            PROXY,
            list![Step::text(
                "A private registry needs its VPN or its private network; a network without a way out needs a proxy, which the engine must be told of.",
            )],
        ),
    ],
);

const PROXY_FAILED: Cause = Cause::new(
    "net-proxy-failed",
    "The configured proxy does not work",
    "The engine was told to use a proxy, and it is the proxy that failed, not the registry: its address is wrong, it is down, it speaks another \
     protocol than its address says, or it refuses the connection.",
    list![
        Signature::new("proxyconnect tcp: ", "https?://{registry}/v[012]/[^ ]* ?:? ?proxyconnect tcp: dial tcp:? (lookup )?{host}(:{port})?.*").unless(texts!["Proxy Auth"]).docker_only(),
        Signature::new("proxyconnect tcp: ", "https?://{registry}/v[012]/[^ ]* ?:? ?proxyconnect tcp: .*").unless(texts!["Proxy Auth"]).docker_only(),
        Signature::new("proxyconnect tcp: ", concat!("(", engine!(), ".* |https?://[^ ]*(token|auth)[^ ]*:? ?)proxyconnect tcp: dial tcp:? (lookup )?{host}(:{port})?.*")).unless(texts!["Proxy Auth", "/v2/"]).docker_only(),
        Signature::new("proxyconnect tcp: ", concat!("(", engine!(), ".* |https?://[^ ]*(token|auth)[^ ]*:? ?)proxyconnect tcp: .*")).unless(texts!["Proxy Auth", "/v2/"]).docker_only(),
        Signature::new("proxyconnect tcp: ", "(https?://[^ ]+ )?proxyconnect tcp: dial tcp:? (lookup )?{host}(:{port})?.*").unless(texts!["Proxy Auth"]).docker_only().likely(),
        Signature::new("proxyconnect tcp: ", "(https?://[^ ]+ )?proxyconnect tcp: .*").unless(texts!["Proxy Auth"]).docker_only().likely(),
        Signature::new("http: error connecting to proxy", call!("http: error connecting to proxy https?://{host}:{port}/?: .*")),
        Signature::new("http: error connecting to proxy", call!("http: error connecting to proxy .*")),
        Signature::new("socks connect tcp", "(https?://[^ ]+ )?socks connect tcp {host}:{port}->[^ ]+: .*"),
        Signature::new("invalid proxy address", call!("invalid proxy address .*")),
        Signature::new("invalid proxy URL", call!("invalid proxy URL.*")),
        Signature::new(
            "failed to do request: ",
            "failed to do request: (Get|Head|Post|Put|Patch) .?https://{host}(:[0-9]+)?/[^ ]*: (Service Unavailable|Forbidden|Bad Gateway|Gateway Time-?out|Bad Request|Not Found|Method Not Allowed)",
        )
        .unless(texts!["/v2/"])
        .likely(),
        Signature::new(
            "failed to fetch ",
            "failed to fetch (anonymous|oauth) token: (Get|Post) .?https://{host}(:[0-9]+)?/[^ ]*: (Service Unavailable|Forbidden|Bad Gateway|Gateway Time-?out|Bad Request|Not Found|Method Not Allowed)",
        )
        .likely(),
        Signature::new(": Service Unavailable", "(Get|Head|Post|Put|Patch) .?https://{registry}/(v2/[^ ]*|v1/[^ ]*)?: Service Unavailable").likely(),
        Signature::new(": Forbidden", "(Get|Head|Post|Put|Patch) .?https://{registry}/(v2/[^ ]*|v1/[^ ]*)?: Forbidden").likely(),
        Signature::new(": Bad Gateway", "(Get|Head|Post|Put|Patch) .?https://{registry}/(v2/[^ ]*|v1/[^ ]*)?: Bad Gateway").likely(),
        Signature::new(": Gateway Time", "(Get|Head|Post|Put|Patch) .?https://{registry}/(v2/[^ ]*|v1/[^ ]*)?: Gateway Time-?out").likely(),
        Signature::new(": Bad Request", "(Get|Head|Post|Put|Patch) .?https://{registry}/(v2/[^ ]*|v1/[^ ]*)?: Bad Request").likely(),
        Signature::new(": Not Found", "(Get|Head|Post|Put|Patch) .?https://{registry}/(v2/[^ ]*|v1/[^ ]*)?: Not Found").likely(),
        Signature::new(": Method Not Allowed", "(Get|Head|Post|Put|Patch) .?https://{registry}/(v2/[^ ]*|v1/[^ ]*)?: Method Not Allowed").likely(),
        Signature::new("connect to proxy", "HTTPSConnectionPool\\(host='{host}'.*ProxyError\\('(Cannot|Unable to) connect to proxy.*")
            .unless(texts!["pypi", "pythonhosted", "/simple/", "407"])
            .docker_only(),
        Signature::new("Your proxy appears to only use HTTP", "Your proxy appears to only use HTTP and not HTTPS.*").docker_only(),
    ],
    list![
        Remedy::new(
            "See which proxy the engine uses",
            PROXY,
            list![
                Step::command("What the engine knows, and where it has it from:", "docker info | grep -i proxy\nsystemctl show --property=Environment docker"),
                Step::command(
                    "Try the proxy by itself, with the address that stands there:",
                    "curl -v -x http://{host|PROXY}:{port|PORT} https://registry-1.docker.io/v2/",
                ),
            ],
        ),
        Remedy::new(
            "Correct the proxy's address",
            PROXY,
            list![
                Step::text(
                    "\"does not look like a TLS handshake\" means that the address begins with https:// while the proxy is spoken to in plain HTTP: write http:// for HTTPS_PROXY, too. Plain quotes only, and characters like @ or # in a password as %40 and %23.",
                ),
                Step::file(
                    "Set it in one place (keep what the file already holds; engines older than 23 need a systemd drop-in with Environment= lines instead):",
                    "/etc/docker/daemon.json",
                    "{\n  \"proxies\": {\n    \"http-proxy\": \"http://proxy.example.com:3128\",\n    \"https-proxy\": \"http://proxy.example.com:3128\",\n    \"no-proxy\": \"localhost,127.0.0.1\"\n  }\n}",
                ),
                Step::command(
                    "Restart the engine, which stops containers without a restart policy (Docker Desktop: Settings > Resources > Proxies):",
                    "sudo systemctl daemon-reload\nsudo systemctl restart docker",
                ),
            ],
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Leave the registry out of the proxy",
            PROXY,
            list![Step::text(
                "A registry inside your network belongs in no-proxy (NO_PROXY): its name with a leading dot for all below it, or its address. If the network needs no proxy any more, remove the setting.",
            )],
        ),
    ],
);

const PROXY_AUTH: Cause = Cause::new(
    "net-proxy-auth",
    "The proxy wants a user name and a password",
    "Between this machine and {registry|the registry} stands a proxy that lets nobody through without credentials, and got none, or wrong \
     ones. Your login at the registry has nothing to do with it.",
    list![
        Signature::new("Proxy Authentication Required", call!("(proxyconnect tcp: )?(407 )?Proxy Authentication Required.*")).unless(texts!["npm", "pypi", "/simple/"]),
        Signature::new("Proxy Authorization Required", call!("(proxyconnect tcp: )?(407 )?Proxy Authorization Required.*")),
        Signature::new("authenticationrequired", "https?://{registry}/v[12]/[^ ]*:? ?authenticationrequired"),
        Signature::new("authentication required", "(Get|Head|Post|Put|Patch) .?https?://{registry}/v[12]/[^ ]*:? ?(proxy )?authentication required").unless(texts!["unauthorized"]).likely(),
        Signature::new("authenticationrequired", "authenticationrequired").docker_only().likely(),
        Signature::new("Proxyauthentifizierung erforderlich", "Proxyauthentifizierung erforderlich"),
        Signature::new("Tunnel connection failed: 407", "Tunnel connection failed: 407 .*").docker_only(),
        Signature::new("407 from proxy after CONNECT", "Received HTTP code 407 from proxy after CONNECT").docker_only(),
        Signature::new("error parsing HTTP 407 response body", "error parsing HTTP 407 response body: .*"),
        Signature::new("unexpected HTTP status: 407", "unexpected HTTP status: 407.*"),
        Signature::new("unexpected status", "unexpected status(: | code [^ ]+: | from [A-Z]+ request to [^ ]+: )407.*"),
    ],
    list![
        Remedy::new(
            "Give the engine the proxy's credentials",
            PROXY,
            list![
                Step::text(
                    "The credentials then stand readable in a file of the engine: use an account meant for machines, and characters like @, : or # written as %40, %3A, %23.",
                ),
                Step::file(
                    "Enter them (keep what the file already holds; only root should be able to read it):",
                    "/etc/docker/daemon.json",
                    "{\n  \"proxies\": {\n    \"http-proxy\": \"http://USER:PASSWORD@proxy.example.com:3128\",\n    \"https-proxy\": \"http://USER:PASSWORD@proxy.example.com:3128\",\n    \"no-proxy\": \"localhost,127.0.0.1\"\n  }\n}",
                ),
                Step::command(
                    "Restart the engine, which stops containers without a restart policy (Docker Desktop: Settings > Resources > Proxies):",
                    "sudo systemctl restart docker",
                ),
            ],
        )
        .risk(Risk::Disruptive)
        .with(Tool::Docker),
        Remedy::new(
            "Give Podman the proxy's credentials",
            "https://docs.podman.io/en/latest/markdown/podman-pull.1.html",
            list![Step::command(
                "Podman has no engine: it reads the shell's variables. Characters like @, : or # in the password are written as %40, %3A, %23; a blank before the command keeps it out of most shells' history:",
                " export HTTPS_PROXY=http://USER:PASSWORD@proxy.example.com:3128",
            )],
        )
        .with(Tool::Podman),
        Remedy::new(
            "Leave the registry out of the proxy",
            PROXY,
            list![Step::text("If {registry|the registry} can be reached without the proxy, add its name to no-proxy (NO_PROXY).")],
        ),
        Remedy::new(
            "If the proxy wants Kerberos or NTLM",
            PROXY,
            list![Step::text(
                "The engine can only send a user name and a password (Basic). Put a local proxy between that speaks the other kind (cntlm, px), or ask for an exception for the registry's names.",
            )],
        ),
    ],
);
