//! Certificates and TLS. The wordings are those of Go's `crypto/x509` and `crypto/tls` (with and without
//! `tls: failed to verify certificate:`, which came with Go 1.20), of macOS's verifier, of Python's `ssl`
//! and of Java.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool, Vendor};

/// A request to any other address (token service, blob store), up to the reason that follows it.
macro_rules! other_call {
    ($reason:literal) => {
        concat!("https?://{host}(:[0-9]+)?/[^ ]* ?:? ?", $reason)
    };
}

/// What marks other Go programs, which print the same words.
macro_rules! foreign {
    ($($more:literal),*) => {
        texts![
            $($more,)*
            "Unable to connect to the server",
            "cluster unreachable",
            "/api/v",
            "/apis/",
            "/openapi/",
            "/api?timeout",
            "/index.yaml",
            ":6443",
            "failed calling webhook",
            "provider packages",
            "registry.terraform.io",
            "golang.org",
            "LFS: ",
            "ldap",
            "couldn't get current server API group list",
        ]
    };
}

/// Signatures for a certificate that does not pass: after a call of a registry's API, of a token service, of
/// something else, and alone, as a line of its own or in a container tool's output.
macro_rules! refusals {
    (
        unless: [$void:literal, $other:literal],
        host: $host:literal,
        reasons: [$(($anchor:literal, $reason:literal)),* $(,)?],
        more: [$($more:expr),* $(,)?] $(,)?
    ) => {
        list![
            $(
                Signature::new(
                    $anchor,
                    concat!("https?://{registry}", registry_path!(), " ?:? ?(tls: failed to verify certificate: )?", $reason),
                )
                .unless(texts!["proxyconnect", "Unable to connect to the server", $void, $other]),
                Signature::new(
                    $anchor,
                    concat!("https?://", $host, "(:[0-9]+)?/[^ ]*(token|auth)[^ ]* ?:? ?(tls: failed to verify certificate: )?", $reason),
                )
                .unless(foreign!($void, $other))
                .docker_only(),
                Signature::new($anchor, concat!(engine!(), ".* (tls: failed to verify certificate: )?", $reason))
                    .unless(texts!["proxyconnect", "/v2/", "token", $void, $other]),
                Signature::new(
                    $anchor,
                    concat!("https?://", $host, "(:[0-9]+)?/[^ ]* (tls: failed to verify certificate: )?", $reason),
                )
                .unless(foreign!($void, $other))
                .docker_only()
                .likely(),
                Signature::new(
                    $anchor,
                    concat!("^([*-] )?((docker( error)?|Error response from daemon|error|err|fatal|warning|failed|(login|pull|push|build)( failed)?|Error logging in|(failed|unable) to (login|log in|pull|push)): )*(tls: failed to verify certificate: )?", $reason),
                )
                .unless(foreign!("http://", "https://", $void, $other))
                .likely(),
                Signature::new($anchor, concat!("(tls: failed to verify certificate: )?", $reason))
                    .unless(foreign!("http://", "https://", $void, $other))
                    .docker_only()
                    .likely(),
            )*
            $($more),*
        ]
    };
}

const CERTS_D: &str = "https://docs.docker.com/engine/security/certificates/";
const CA_CERTS: &str = "https://docs.docker.com/engine/network/ca-certs/";
const INSECURE: &str = "https://docs.docker.com/reference/cli/dockerd/#insecure-registries";
const SWR_LOGIN: &str = "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0016.html";
const OPENSSL_CLIENT: &str = "https://docs.openssl.org/master/man1/openssl-s_client/";

/// The family.
pub const CAUSES: &[Cause] = &[
    UNKNOWN_AUTHORITY,
    CERT_EXPIRED,
    NAME_MISMATCH,
    INVALID_CERTIFICATE,
    HTTP_REGISTRY,
    HANDSHAKE_TIMEOUT,
    HANDSHAKE_FAILURE,
    CLIENT_CERT,
];

const UNKNOWN_AUTHORITY: Cause = Cause::new(
    "tls-unknown-authority",
    "The server's certificate is not trusted here",
    "This machine checks who signed the certificate of {registry|the server} and does not know that authority: the certificate is \
     self-signed or comes from a company's own CA, the server sends an incomplete chain, the root certificates here are old, \
     or a proxy in between answers with a certificate of its own.",
    refusals!(
        unless: ["insecure algorithm", "git-upload-pack"],
        host: "{host}",
        reasons: [
            (
                "certificate signed by unknown authority",
                "x509: certificate signed by unknown authority( \\(possibly because of .* candidate authority certificate [^)]*\\))?"
            ),
            ("certificate is not trusted", "x509: (\"[^\"'`]+\" )?certificate is not trusted"),
        ],
        more: [Signature::new(
            "failed to load system roots",
            "x509: failed to load system roots and no roots provided(; [^ ]+ .*)?",
        ),
        // Where a terminal, a table or a chat cut the line.
        Signature::new(
            "x509: certificate signed",
            concat!("https?://{registry}", registry_path!(), " ?:? ?(tls: failed to verify certificate: )?x509: certificate signed( by)?( u[a-z]*)?( author[a-z]*)?[^a-z ]{0,3}$"),
        )
        .likely(),
        Signature::new("x509: OSStatus ", "x509: OSStatus -?[0-9]+").likely(),
        Signature::new(
            "because only secure connections are allowed",
            "Failed to verify the server at https://{host}(:[0-9]+)?/[^ ]* because only secure connections are allowed\\.?",
        ),
        Signature::new(
            "unknown certificate",
            "TLS handshake error from [^ ]+: remote error: (tls: )?unknown certificate( authority)?",
        )
        .docker_only()
        .likely(),
        Signature::new(
            "bad certificate",
            "TLS handshake error from [^ ]+: remote error: (tls: )?bad certificate",
        )
        .docker_only()
        .likely(),
        Signature::new(
            "CERTIFICATE_VERIFY_FAILED",
            "HTTPS?ConnectionPool\\(host='{host}', port='?[0-9]+'?\\).*CERTIFICATE_VERIFY_FAILED\\] certificate verify failed(: (unable to get (local )?issuer certificate|self[- ]signed certificate( in certificate chain)?))? \\(_ssl[^)]*\\)",
        )
        .unless(texts!["pypi", "pythonhosted", "/simple/"])
        .docker_only(),
        Signature::new(
            "CERTIFICATE_VERIFY_FAILED",
            "CERTIFICATE_VERIFY_FAILED\\] certificate verify failed(: (unable to get (local )?issuer certificate|self[- ]signed certificate( in certificate chain)?))? \\(_ssl",
        )
        .unless(texts!["pypi", "pythonhosted", "/simple/"])
        .docker_only()
        .likely(),
        Signature::new(
            "unable to find valid certification path to requested target",
            "(PKIX path building failed: .*)?unable to find valid certification path to requested target",
        )
        .docker_only()
        .likely(),
        ],
    ),
    list![
        Remedy::new(
            "See who signed the certificate",
            OPENSSL_CLIENT,
            list![
                Step::command(
                    "Ask the server for its certificate; the line \"issuer\" names the authority. Your own company or a security product there means a private CA or a proxy in between:",
                    "curl -vk https://{registry|REGISTRY}/v2/ 2>&1 | grep -iE 'issuer|subject'",
                ),
                Step::command("See whether the engine goes through a proxy:", "docker info | grep -i proxy"),
                Step::text(
                    "Behind “error during connect” the address is an engine's (DOCKER_HOST, port 2376), not a registry's: there the client wants that engine's CA as ca.pem in DOCKER_CERT_PATH, else in ~/.docker.",
                ),
            ],
        ),
        Remedy::new(
            "Find what answers in Docker Hub's place",
            "https://docs.docker.com/engine/network/ca-certs/",
            list![Step::text(
                "Every up-to-date system trusts Docker Hub's own certificate: a company's proxy, a virus scanner or a login page answers instead, or the root certificates here are old. For Docker Hub the engine reads neither /etc/docker/certs.d nor insecure-registries: trust the proxy's CA on the whole machine, as below.",
            )],
        )
        .at(Vendor::DockerHub),
        Remedy::new(
            "Trust the CA for this registry",
            CERTS_D,
            list![
                Step::text(
                    "Get the certificate of the CA that signed it (PEM) from whoever runs the registry or the proxy, and check its fingerprint with them.",
                ),
                Step::command(
                    "Put it where the engine looks for this registry. The directory bears the registry's name as you type it, with the port if you type one; no restart is needed:",
                    "sudo mkdir -p /etc/docker/certs.d/{registry|REGISTRY}\nsudo cp ca.crt /etc/docker/certs.d/{registry|REGISTRY}/ca.crt",
                ),
            ],
        ),
        Remedy::new(
            "Trust the CA for this registry (Podman, Buildah, Skopeo)",
            "https://github.com/containers/image/blob/main/docs/containers-certs.d.5.md",
            list![Step::command(
                "Put the CA's certificate where Podman looks for this registry:",
                "sudo mkdir -p /etc/containers/certs.d/{registry|REGISTRY}\nsudo cp ca.crt /etc/containers/certs.d/{registry|REGISTRY}/ca.crt",
            )],
        )
        .with(Tool::Podman),
        Remedy::new(
            "Trust the CA on every node (containerd)",
            "https://github.com/containerd/containerd/blob/main/docs/hosts.md",
            list![
                Step::command(
                    "On each node, put the CA's certificate beside containerd's file for this registry:",
                    "sudo mkdir -p /etc/containerd/certs.d/{registry|REGISTRY}\nsudo cp ca.crt /etc/containerd/certs.d/{registry|REGISTRY}/ca.crt",
                ),
                Step::file(
                    "Name it there (containerd's config_path must point at /etc/containerd/certs.d):",
                    "/etc/containerd/certs.d/{registry|REGISTRY}/hosts.toml",
                    "server = \"https://{registry|REGISTRY}\"\n\n[host.\"https://{registry|REGISTRY}\"]\n  ca = \"/etc/containerd/certs.d/{registry|REGISTRY}/ca.crt\"",
                ),
            ],
        )
        .with(Tool::Kubelet),
        Remedy::new(
            "Trust the CA in the builder",
            "https://docs.docker.com/build/buildkit/configure/",
            list![
                Step::file(
                    "A builder of its own container reads neither /etc/docker/certs.d nor the system's store. Name the CA in its configuration (for Docker Hub the name there is docker.io):",
                    "buildkitd.toml",
                    "[registry.\"{registry|REGISTRY}\"]\n  ca = [\"ca.crt\"]",
                ),
                Step::command("Make a builder with it:", "docker buildx create --use --buildkitd-config buildkitd.toml"),
            ],
        )
        .with(Tool::Buildx),
        Remedy::new(
            "Trust the CA on the whole machine (Ubuntu, Debian)",
            CA_CERTS,
            list![Step::command(
                "Right where a company's proxy signs everything. Add the CA (a file ending in .crt), then restart the engine, which stops containers without a restart policy:",
                "sudo apt-get install ca-certificates\nsudo cp ca.crt /usr/local/share/ca-certificates/\nsudo update-ca-certificates\nsudo systemctl restart docker",
            )],
        )
        .risk(Risk::Disruptive)
        .on(System::Ubuntu),
        Remedy::new(
            "Trust the CA on the whole machine (CentOS, RHEL, Rocky)",
            CA_CERTS,
            list![Step::command(
                "Right where a company's proxy signs everything. Add the CA, then restart the engine, which stops containers without a restart policy:",
                "sudo cp ca.crt /etc/pki/ca-trust/source/anchors/\nsudo update-ca-trust extract\nsudo systemctl restart docker",
            )],
        )
        .risk(Risk::Disruptive)
        .on(System::Rhel),
        Remedy::new(
            "Trust the CA on the whole machine (EulerOS)",
            CA_CERTS,
            list![Step::command(
                "Add the CA, then restart the engine, which stops containers without a restart policy:",
                "sudo cp ca.crt /etc/pki/ca-trust/source/anchors/\nsudo update-ca-trust extract\nsudo systemctl restart docker",
            )],
        )
        .risk(Risk::Disruptive)
        .on(System::EulerOs),
        Remedy::new(
            "Trust the CA on the whole machine (macOS)",
            CA_CERTS,
            list![
                Step::command(
                    "Add the CA to the system's key chain:",
                    "sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.crt",
                ),
                Step::text("Restart Docker Desktop: it reads the key chain when it starts."),
            ],
        )
        .on(System::MacOs),
        Remedy::new(
            "Trust the CA on the whole machine (Windows)",
            CA_CERTS,
            list![
                Step::command(
                    "In a shell run as administrator, add the CA to the trusted root authorities:",
                    "certutil -addstore -f Root ca.crt",
                ),
                Step::text("Restart Docker Desktop: it reads the store when it starts."),
            ],
        )
        .on(System::Windows),
        Remedy::new(
            "Mend the chain on the server",
            "https://nginx.org/en/docs/http/configuring_https_servers.html#chains",
            list![Step::text(
                "If a browser trusts the registry and Docker does not, the server probably sends its own certificate without the intermediate ones: let it send the full chain (its own certificate first, then the intermediates).",
            )],
        ),
        Remedy::new(
            "Skip the check for this registry (CentOS, and any engine with daemon.json)",
            INSECURE,
            list![
                Step::text(
                    "Insecure: nobody checks any more whether the server is the right one, and the engine falls back to plain HTTP, so passwords and images can be read and changed on the way. Only in a network that you trust.",
                ),
                Step::file(
                    "Add the address to the engine's file; create it where it is missing, keep what it already holds. The address is the last word of the login command, or its IP address (ping the name); an address of SWR in a private network needs the same entry:",
                    "/etc/docker/daemon.json",
                    "{\n  \"insecure-registries\": [\"{registry|REGISTRY}\"]\n}",
                ),
                Step::command(
                    "Restart the engine, which stops containers without a restart policy (without systemd: sudo service docker restart, or sudo service docker start where it is stopped):",
                    "sudo systemctl restart docker",
                ),
            ],
        )
        .risk(Risk::Insecure),
        Remedy::new(
            "Skip the check for this registry (Ubuntu, /etc/default/docker)",
            SWR_LOGIN,
            list![
                Step::text(
                    "Insecure: nobody checks any more whether the server is the right one. Only in a network that you trust.",
                ),
                Step::file(
                    "Add the option to the engine's start-up file; create it where it is missing, keep what it already holds. Engines installed from docker.com do not read this file: use /etc/docker/daemon.json there:",
                    "/etc/default/docker",
                    "DOCKER_OPTS=\"--insecure-registry {registry|REGISTRY}\"",
                ),
                Step::command(
                    "Restart the engine, which stops containers without a restart policy (without systemd: sudo service docker restart, or sudo service docker start where it is stopped):",
                    "sudo systemctl restart docker",
                ),
            ],
        )
        .risk(Risk::Insecure)
        .on(System::Ubuntu),
        Remedy::new(
            "Skip the check for this registry (EulerOS, /etc/sysconfig/docker)",
            SWR_LOGIN,
            list![
                Step::text(
                    "Insecure: nobody checks any more whether the server is the right one. Only in a network that you trust.",
                ),
                Step::file(
                    "Add the option to the engine's start-up file; create it where it is missing, keep what it already holds:",
                    "/etc/sysconfig/docker",
                    "INSECURE_REGISTRY='--insecure-registry {registry|REGISTRY}'",
                ),
                Step::command(
                    "Restart the engine, which stops containers without a restart policy (without systemd: sudo service docker restart, or sudo service docker start where it is stopped):",
                    "sudo systemctl restart docker",
                ),
            ],
        )
        .risk(Risk::Insecure)
        .on(System::EulerOs),
    ],
);

const CERT_EXPIRED: Cause = Cause::new(
    "tls-cert-expired",
    "A certificate is out of date, or this machine's clock is wrong",
    "The certificate of {registry|the server} is valid only between two dates, and this machine's clock stands outside them. \
     Either the certificate (or a root certificate here) has run out, or the clock is wrong.",
    refusals!(
        unless: [".myhuaweicloud.com", "otc.t-systems.com"],
        host: "{host}",
        reasons: [("certificate is expired", "x509: \"[^\"'`]+\" certificate is expired")],
        more: [
            Signature::new(
                "certificate has expired or is not yet valid",
                "https?://{registry}/v[012]/[^ ]* ?:? ?(tls: failed to verify certificate: )?x509: certificate has expired or is not yet valid(: current time [0-9tz:+-]+ is (after|before) [0-9tz:+-]+)?",
            )
            .unless(texts!["proxyconnect", "Unable to connect to the server", ".myhuaweicloud.com", "otc.t-systems.com"]),
            Signature::new(
                "certificate has expired or is not yet valid",
                "https?://{host}(:[0-9]+)?/[^ ]*(token|auth)[^ ]* ?:? ?(tls: failed to verify certificate: )?x509: certificate has expired or is not yet valid(: current time [0-9tz:+-]+ is (after|before) [0-9tz:+-]+)?",
            )
            .unless(foreign!(".myhuaweicloud.com", "otc.t-systems.com")),
            Signature::new(
                "certificate has expired or is not yet valid",
                "https?://{host}(:[0-9]+)?/[^ ]* (tls: failed to verify certificate: )?x509: certificate has expired or is not yet valid(: current time [0-9tz:+-]+ is (after|before) [0-9tz:+-]+)?",
            )
            .unless(foreign!(".myhuaweicloud.com", "otc.t-systems.com"))
            .likely(),
            // Exactly as long as SWR's own cause for it, which then stands first.
            Signature::new(
                "certificate has expired or is not yet valid",
                "x509: certificate has expired or is not yet valid(: current time [0-9tz:+-]+ is (after|before) [0-9tz:+-]+)?",
            )
            .unless(foreign!())
            .likely(),
            Signature::new(
            "certificate verify failed: certificate ",
            "certificate verify failed: certificate (has expired|is not yet valid)( \\(_ssl[^)]*\\))?",
        )
        .unless(texts!["pypi", "pythonhosted", "/simple/"])
        .docker_only(),
        ],
    ),
    list![
        Remedy::new(
            "Check the clock",
            "https://www.freedesktop.org/software/systemd/man/latest/timedatectl.html",
            list![
                Step::command("Compare the clock with the real time (a time zone does not matter, the date does):", "date -u"),
                Step::command("If it is wrong, let the machine set it:", "sudo timedatectl set-ntp true\ntimedatectl"),
                Step::text(
                    "Virtual machines, WSL and Docker Desktop lose time while the computer sleeps: restart them (WSL: wsl --shutdown).",
                ),
            ],
        ),
        Remedy::new(
            "Check the clock (Windows)",
            "https://learn.microsoft.com/en-us/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings",
            list![
                Step::command("In a shell run as administrator, set the clock by the time server:", "w32tm /resync"),
                Step::text("Then restart Docker Desktop (WSL: wsl --shutdown), whose virtual machine has a clock of its own."),
            ],
        )
        .on(System::Windows),
        Remedy::new(
            "See the certificate's dates",
            OPENSSL_CLIENT,
            list![
                Step::command(
                    "Ask the server; \"expire date\" in the past means that the server's certificate must be renewed:",
                    "curl -vkI https://{registry|REGISTRY}/v2/ 2>&1 | grep -iE 'date:|issuer|subject'",
                ),
                Step::text("Whoever runs the server renews the certificate and reloads the server, or the proxy before it."),
            ],
        ),
        Remedy::new(
            "Bring the root certificates up to date",
            "https://letsencrypt.org/docs/dst-root-ca-x3-expiration-september-2021/",
            list![
                Step::text(
                    "If the clock and the server's certificate are right, a root certificate on this machine has run out (common on systems older than October 2021). Update the package, then restart the engine:",
                ),
                Step::command(
                    "On Debian and Ubuntu (RHEL and CentOS: sudo yum update ca-certificates):",
                    "sudo apt-get update\nsudo apt-get install --only-upgrade ca-certificates\nsudo systemctl restart docker",
                ),
            ],
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Generate a new long-term login command",
            SWR_LOGIN,
            list![Step::text(
                "At SWR this also appears when the access key (AK/SK) behind a long-term login command has been deleted: generate a login command with a valid AK/SK.",
            )],
        )
        .at(Vendor::Swr),
    ],
);

const NAME_MISMATCH: Cause = Cause::new(
    "tls-name-mismatch",
    "The certificate is for another name",
    "The server answers with a certificate that does not name {host|the address that was asked for}. Either the address is not the \
     one it is meant to be called by (an IP address, an alias), another server answers, or the certificate lacks the name.",
    refusals!(
        unless: ["git-upload-pack", "smtp"],
        host: "[^ /:]+",
        reasons: [
            ("certificate is valid for", "x509: certificate is valid for .*, not {host}"),
            (
                "certificate is not valid for any names",
                "x509: certificate is not valid for any names(, but wanted to match {host})?"
            ),
            (
                "contain any IP SANs",
                "x509: cannot validate certificate for {host} because it doesn.{1,3}t contain any IP SANs"
            ),
            (
                "certificate relies on legacy Common Name field",
                "x509: certificate relies on legacy Common Name field(, use SANs)?( or temporarily enable Common Name matching with GODEBUG=x509ignoreCN=0| instead)?"
            ),
            ("certificate name does not match input", "x509: \"[^\"'`]+\" certificate name does not match input"),
        ],
        more: [
            Signature::new("Common Name is not a valid hostname", "x509: Common Name is not a valid hostname: .*").unless(foreign!()),
            // Where a terminal, a table or a chat cut the line.
            Signature::new(
                "x509: cannot validate certificate for ",
                concat!("https?://{registry}", registry_path!(), " ?:? ?(tls: failed to verify certificate: )?x509: cannot validate certificate for [^ ]+( because[a-z' ]*)?$"),
            )
            .likely(),
            Signature::new("contain any IP SANs", "it doesn.{1,3}t contain any IP SANs").unless(foreign!()).docker_only().likely(),
            Signature::new(
            "certificate is not valid for",
            "certificate verify failed: (Hostname mismatch|IP address mismatch), certificate is not valid for \"{host}\"\\.?",
        )
        .docker_only(),
        Signature::new("CertificateError", "CertificateError\\(.{0,3}hostname \"{host}\" doesn.{1,3}t match .*").docker_only(),
        Signature::new(
            "No subject alternative ",
            "No subject alternative (names matching IP address|DNS name matching) {host} found",
        )
        .docker_only(),
        ],
    ),
    list![
        Remedy::new(
            "Use the name that the certificate bears",
            CERTS_D,
            list![
                Step::command(
                    "See which names the certificate holds:",
                    "openssl s_client -connect $(echo {registry|REGISTRY}:443 | cut -d: -f1,2) </dev/null 2>/dev/null | openssl x509 -noout -subject -ext subjectAltName",
                ),
                Step::text(
                    "Log in, tag, push and pull by one of those names. If the name does not resolve, let it point at the registry's address in your DNS (or in /etc/hosts).",
                ),
                Step::text(
                    "A name of somebody else there means that another server or a proxy answers: check the address, the DNS and the proxy. Behind “error during connect” the address is an engine's: write a name that its certificate bears into DOCKER_HOST or the context."
                ),
            ],
        ),
        Remedy::new(
            "Issue the certificate for the right name",
            "https://distribution.github.io/distribution/about/insecure/",
            list![
                Step::text(
                    "Go, in which Docker is written, looks only at the subject alternative names (SAN), not at the common name."
                ),
                Step::command(
                    "A self-signed certificate with the name in it (write IP: in place of DNS: for an IP address):",
                    "NAME=$(echo {registry|REGISTRY} | cut -d: -f1)\nopenssl req -x509 -newkey rsa:4096 -nodes -sha256 -days 365 -keyout registry.key -out registry.crt -subj /CN=$NAME -addext subjectAltName=DNS:$NAME",
                ),
                Step::text(
                    "Give the new certificate to the registry, and trust it on each client (/etc/docker/certs.d)."
                ),
            ],
        ),
    ],
);

const INVALID_CERTIFICATE: Cause = Cause::new(
    "tls-invalid-certificate",
    "The certificate's form is refused",
    "A certificate of {registry|the server} breaks a rule that Go's TLS library insists on (serial number, signature algorithm, extensions, \
     key usage). The certificate must be issued anew; nothing is wrong with this machine.",
    list![
        Signature::new("negative serial number", "x509: negative serial number").unless(foreign!()),
        Signature::new("unhandled critical extension", "x509: unhandled critical extension").unless(foreign!()),
        Signature::new(
            "insecure algorithm",
            "(certificate signed by unknown authority \\(possibly because of .)?x509: cannot verify signature: insecure algorithm [A-Z0-9-]+( \\(temporarily override with GODEBUG=x509sha1=1\\))?(.? while trying to verify candidate authority certificate [^)]*\\))?",
        ),
        Signature::new("incompatible key usage", "x509: certificate specifies an incompatible key usage").unless(foreign!()),
        Signature::literal("x509: certificate is not authorized to sign other certificates").unless(foreign!()),
        Signature::literal("a root or intermediate certificate is not authorized to sign").unless(foreign!()),
        Signature::literal("x509: issuer name does not match subject from issuing certificate").unless(foreign!()),
        Signature::literal("x509: issuer has name constraints but leaf"),
        Signature::literal("x509: too many intermediates for path length constraint"),
        Signature::new(
            "failed to parse certificate from server",
            other_call!("tls: failed to parse certificate from server: .*"),
        ),
        Signature::new(
            "failed to parse certificate from server",
            "(https?://{registry}/v2/[^ ]* ?:? ?)?tls: failed to parse certificate from server: .*",
        ),
        Signature::new("x509: internal error: cannot parse ", "x509: internal error: cannot parse dnsName .*"),
        Signature::new("x509: cannot parse", "x509: cannot parse (IP address|dnsName|rfc822Name|URI) .*"),
        Signature::new("x509: malformed", "x509: malformed [a-zA-Z ]+"),
        Signature::new("x509: invalid ", "x509: invalid (version|RSA|DSA|key usage|basic constraints|extended key|subject|authority|certificate policies|NameConstraints|RDNSequence|extension|DER|X25519|ECDSA|name|signature: parent|authority key|CRL)[a-zA-Z :]*").unless(foreign!()),
        Signature::new(" is malformed", "x509: SAN [a-zA-Z0-9]+ is malformed"),
        Signature::new("certificate is not ", "(x509: \"[^\"'`]+\" )?certificate is not (standards compliant|permitted for this usage)"),
        Signature::new("certificate is revoked", "x509: \"[^\"'`]+\" certificate is revoked"),
        // macOS's verifier gives up before it looks at the certificate: the name that was asked for is no host name.
        Signature::new("SecPolicyCreateSSL error", "(x509: )?SecPolicyCreateSSL error: -?[0-9]+").unless(foreign!()),
        Signature::new(
            "unsupported type of public key",
            "tls: server.s certificate contains an unsupported type of public key.*",
        ),
        Signature::new("x509: unsupported elliptic curve", "x509: unsupported elliptic curve"),
        Signature::new("tls: server sent certificate containing RSA key larger than", "tls: server sent certificate containing RSA key larger than [0-9]+ bits"),
        Signature::new("tls: invalid signature by the server certificate", "tls: invalid signature by the server certificate.*"),
        Signature::literal("x509: certificate contains duplicate extension"),
        Signature::literal("x509: RSA key missing NULL parameters"),
    ],
    list![
        Remedy::new(
            "Look at the certificate",
            OPENSSL_CLIENT,
            list![
                Step::command(
                    "Show the server's certificate: serial number, signature algorithm, key usage, extensions:",
                    "openssl s_client -connect $(echo {registry|REGISTRY}:443 | cut -d: -f1,2) </dev/null 2>/dev/null | openssl x509 -noout -text",
                ),
                Step::text(
                    "If the issuer is a security product or your company (a proxy that opens TLS), it is that product's certificate that must be mended.",
                ),
            ],
        ),
        Remedy::new(
            "Issue it anew",
            "https://distribution.github.io/distribution/about/insecure/",
            list![
                Step::text(
                    "Whoever runs the server issues a certificate with a positive serial number, signed with SHA-256, for server authentication and with the names as SAN; the CA's own certificate must be marked as a CA.",
                ),
                Step::command(
                    "For a self-signed one:",
                    "NAME=$(echo {registry|REGISTRY} | cut -d: -f1)\nopenssl req -x509 -newkey rsa:4096 -nodes -sha256 -days 365 -keyout registry.key -out registry.crt -subj /CN=$NAME -addext subjectAltName=DNS:$NAME",
                ),
            ],
        ),
    ],
)
.replacing(texts!["tls-unknown-authority"]);

const HTTP_REGISTRY: Cause = Cause::new(
    "tls-http-registry",
    "The registry speaks plain HTTP, Docker expects HTTPS",
    "Docker talks TLS to every registry except those on this machine, and {registry|the server} answered without it. Either the port is \
     the wrong one, or the registry has no certificate.",
    list![
        Signature::new(
            "server gave HTTP response to HTTPS client",
            "https?://{registry}/(v2/[^ ]*|v1/(_ping|repositories/|images/|search|users/)[^ ]*)? ?:? ?http: server gave HTTP response to HTTPS client",
        )
        .unless(texts![
            "Attempting next endpoint",
            "Error getting v2 registry",
            "trying next host",
            "Unable to connect to the server",
            "error during connect",
            ":2375",
            ":2376",
        ]),
        Signature::literal("http: server gave HTTP response to HTTPS client")
            .unless(texts![
                "Attempting next endpoint",
                "Error getting v2 registry",
                "trying next host",
                "Unable to connect to the server",
                "cluster unreachable",
                "error during connect",
                "/api/v",
                "/apis/",
                "/v1/sys/",
                "/v1/agent/",
                "/v1/kv/",
                ":8200/",
                ":8500/",
                ":6443",
                ":2375",
                ":2376",
            ])
            .likely(),
        // Often the fall-back that then worked: only if nothing else is found.
        Signature::new(
            "server gave HTTP response to HTTPS client",
            "(Attempting next endpoint for (pull|push) after error|Error getting v2 registry|trying next host).*https?://{registry}/v2/[^ ]* ?:? ?http: server gave HTTP response to HTTPS client",
        )
        .possible(),
        Signature::new(
            "oversized record received with length",
            "(https?://{registry}/(v2/[^ ]*|v1/[^ ]*)? ?:? ?)?(tls: |local error: )?oversized record received with length (20527|21587|[0-9]+)",
        ),
        Signature::new(
            "WRONG_VERSION_NUMBER",
            "HTTPSConnectionPool\\(host='{host}', port='?{port}'?\\).*WRONG_VERSION_NUMBER\\] wrong version number",
        )
        .unless(texts!["port=2375", "port=2376", "pypi", "pythonhosted", "/simple/"])
        .docker_only(),
        Signature::new(
            "Unrecognized SSL message, plaintext connection",
            "Unrecognized SSL message, plaintext connection",
        )
        .docker_only()
        .likely(),
    ],
    list![
        Remedy::new(
            "Check the address and the port",
            "https://distribution.github.io/distribution/about/insecure/",
            list![
                Step::command(
                    "See what answers there; \"HTTP/1.1 200 OK\" or \"401 Unauthorized\" without TLS means a registry on plain HTTP:",
                    "curl -sI http://{registry|REGISTRY}/v2/",
                ),
                Step::text(
                    "Behind a proxy (Harbor, Nexus, nginx) the registry has an HTTPS port as well: use that address, without a scheme before it.",
                ),
            ],
        ),
        Remedy::new(
            "Give the registry a certificate",
            "https://distribution.github.io/distribution/about/deploying/#run-an-externally-accessible-registry",
            list![Step::text(
                "Serve the registry over HTTPS, with a certificate from a public CA, or with your own CA that each client trusts in /etc/docker/certs.d.",
            )],
        ),
        Remedy::new(
            "Allow plain HTTP for this registry",
            INSECURE,
            list![
                Step::text(
                    "Insecure: passwords and images go over the network readable and changeable by anyone between. Only in a network that you trust.",
                ),
                Step::file(
                    "Add the address to the engine's file; create it where it is missing, keep what it already holds (Docker Desktop: Settings > Docker Engine):",
                    "/etc/docker/daemon.json",
                    "{\n  \"insecure-registries\": [\"{registry|REGISTRY}\"]\n}",
                ),
                Step::command(
                    "Let the engine read it (a reload stops no container; where the service has none: sudo systemctl restart docker, which stops those without a restart policy):",
                    "sudo systemctl reload docker",
                ),
            ],
        )
        .risk(Risk::Insecure),
        Remedy::new(
            "Allow plain HTTP in the builder",
            "https://docs.docker.com/build/buildkit/configure/",
            list![
                Step::file(
                    "Insecure, as nobody can check the server then. A builder of its own container does not read daemon.json; it has a file of its own:",
                    "buildkitd.toml",
                    "[registry.\"{registry|REGISTRY}\"]\n  http = true",
                ),
                Step::command("Make a builder with it:", "docker buildx create --use --buildkitd-config buildkitd.toml"),
            ],
        )
        .risk(Risk::Insecure)
        .with(Tool::Buildx),
        Remedy::new(
            "Allow plain HTTP in Podman",
            "https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md",
            list![Step::file(
                "Insecure, as nobody can check the server then:",
                "/etc/containers/registries.conf.d/insecure.conf",
                "[[registry]]\nlocation = \"{registry|REGISTRY}\"\ninsecure = true",
            )],
        )
        .risk(Risk::Insecure)
        .with(Tool::Podman),
        Remedy::new(
            "Allow plain HTTP on the nodes (containerd)",
            "https://github.com/containerd/containerd/blob/main/docs/hosts.md",
            list![Step::file(
                "Insecure, as nobody can check the server then. On each node (containerd's config_path must point at /etc/containerd/certs.d):",
                "/etc/containerd/certs.d/{registry|REGISTRY}/hosts.toml",
                "server = \"http://{registry|REGISTRY}\"\n\n[host.\"http://{registry|REGISTRY}\"]\n  capabilities = [\"pull\", \"resolve\"]",
            )],
        )
        .risk(Risk::Insecure)
        .with(Tool::Kubelet),
    ],
);

const HANDSHAKE_TIMEOUT: Cause = Cause::new(
    "tls-handshake-timeout",
    "The connection opens, but TLS never finishes",
    "The connection to {registry|the server} was made, but the exchange of keys did not end within ten seconds. Large packets get lost on \
     the way (VPN, tunnel, wrong MTU), a proxy or firewall holds the connection, or the line or the server is overloaded.",
    list![
        Signature::new("TLS handshake timeout", concat!("https?://{registry}", registry_path!(), " ?:? ?net/http: TLS handshake timeout")),
        Signature::new("TLS handshake timeout", "https?://{host}(:[0-9]+)?/[^ ]*(token|auth)[^ ]* ?:? ?net/http: TLS handshake timeout").docker_only(),
        Signature::new(
            "TLS handshake timeout",
            "(error pulling image|failed to (copy|do request|push|pull)|httpReadSeeker|(Down|Up)load failed|(reading|writing|copying|fetching) blob).*net/http: TLS handshake timeout",
        )
        .unless(texts!["/v2/", "token", "proxyconnect"]),
        Signature::new("TLS handshake timeout", "https?://{host}(:[0-9]+)?/[^ ]* net/http: TLS handshake timeout")
            .unless(foreign!())
            .docker_only()
            .likely(),
        Signature::new("TLS handshake timeout", "net/http: TLS handshake timeout").unless(foreign!("http://", "https://")).likely(),
        Signature::new(
            "tlsHandshakeTimeoutError",
            "(https?://{registry}/v[12]/[^ ]*\",? .{0,40})?http.tlsHandshakeTimeoutError"
        ),
        Signature::new(
            "The handshake operation timed out",
            "HTTPSConnectionPool\\(host='{host}'.*The handshake operation timed out"
        )
        .unless(texts!["pypi", "pythonhosted", "/simple/"])
        .docker_only(),
    ],
    list![
        Remedy::new(
            "Try again, with less at once",
            "https://docs.docker.com/reference/cli/dockerd/",
            list![
                Step::command(
                    "See how long the handshake takes from this machine:",
                    "curl -so /dev/null -w '%{time_appconnect}s\\n' https://{registry|REGISTRY}/v2/"
                ),
                Step::file(
                    "On a slow line, let the engine fetch one layer at a time (keep what the file already holds):",
                    "/etc/docker/daemon.json",
                    "{\n  \"max-concurrent-downloads\": 1\n}",
                ),
                Step::command("Then let the engine read it (a reload stops nothing):", "sudo systemctl reload docker"),
            ],
        ),
        Remedy::new(
            "Check the proxy",
            "https://docs.docker.com/engine/daemon/proxy/",
            list![
                Step::command(
                    "See whether the engine goes through a proxy, and whether it should:",
                    "docker info | grep -i proxy"
                ),
                Step::text(
                    "If the network needs a proxy and none is named there, configure it for the engine; the shell's variables do not reach the engine. A VPN that is half up gives the same picture: disconnect it or connect it again.",
                ),
            ],
        ),
        Remedy::new(
            "Check the packet size (MTU)",
            "https://docs.docker.com/reference/cli/dockerd/",
            list![
                Step::command(
                    "If this fails while smaller sizes pass, packets of the usual size get lost:",
                    "ping -c 3 -M do -s 1472 {host|REGISTRY}",
                ),
                Step::text(
                    "Set the MTU of the interface (or, for builds and docker-in-docker, \"mtu\" in daemon.json) to what the tunnel carries, often 1400 or less.",
                ),
            ],
        ),
    ],
);

const HANDSHAKE_FAILURE: Cause = Cause::new(
    "tls-handshake-failure",
    "Both sides cannot agree on TLS",
    "The connection to {registry|the server} was made, but what came back is not the TLS that was asked for: the port speaks another protocol \
     (plain HTTP, a login page), the server or the client is too old, or something in between interferes.",
    list![
        Signature::new("handshake failure", "(https?://{registry}/v2/[^ ]* ?:? ?)?remote error: (tls: )?handshake failure")
            .unless(foreign!()),
        Signature::new(
            "first record does not look like a TLS handshake",
            "(https?://{registry}/(v2/[^ ]*|v1/[^ ]*)? ?:? ?)?tls: first record does not look like a TLS handshake",
        )
        .docker_only()
        .unless(texts!["TLS handshake error from", "Unable to connect to the server", "error during connect", ":2376", ":6443", "proxyconnect", "ldap", "smtp"]),
        Signature::new(
            "protocol version",
            "(https?://{registry}/v2/[^ ]* ?:? ?)?(remote error: |local error: )?tls: protocol version not supported",
        ),
        Signature::new(
            "tls: server selected unsupported protocol version",
            "(https?://{registry}/v2/[^ ]* ?:? ?)?tls: server selected unsupported protocol version [0-9]+",
        ),
        Signature::new(
            "remote error: tls: ",
            "(https?://{registry}/v2/[^ ]* ?:? ?)?remote error: tls: (unrecognized name|internal error|access denied|insufficient security level|illegal parameter|decode error|unexpected message|bad record MAC|no application protocol|inappropriate fallback|user canceled|error decrypting message|missing extension|unsupported extension)",
        )
        .unless(foreign!()),
        Signature::new("local error: tls: ", "(https?://{registry}/v2/[^ ]* ?:? ?)?local error: tls: (bad record MAC|unexpected message|record overflow|illegal parameter|no renegotiation)"),
        Signature::new("bad record MAC", "(local|remote) error: bad record MAC"),
        Signature::new("tls: first record does not look like a TLS handshake", "^tls: first record does not look like a TLS handshake\\.?$").likely(),
        Signature::new("tls: no supported versions satisfy", "tls: no supported versions satisfy MinVersion and MaxVersion"),
        Signature::new(
            "tls: client offered only unsupported versions",
            "tls: client offered only unsupported versions(: \\[[0-9a-f ]*\\])?",
        ),
        Signature::literal("tls: no cipher suite supported by both client and server"),
        Signature::new("tls: received record with version", "(https?://{registry}/v[12]/[^ ]* ?:? ?)?tls: received record with version [0-9a-f]+ when expecting version [0-9a-f]+"),
        Signature::literal("tls: server chose an unconfigured cipher suite"),
        Signature::literal("tls: unsupported SSLv2 handshake received"),
        Signature::new("tls: received unexpected handshake message", "tls: received unexpected handshake message.*"),
        Signature::new(
            "malformed HTTP response",
            "(Error response from daemon: )?([a-z]+ \"?)?https://{registry}/(v2/[^ ]*|v1/[^ ]*)? ?:? ?(net/http: HTTP/1.x transport connection broken: )?malformed HTTP response .*",
        )
        .unless(texts![":2375", ":2376", "error during connect", ".sock"]),
        Signature::new(
            "malformed HTTP response",
            concat!(engine!(), ".*malformed HTTP response .*"),
        )
        .unless(texts![":2375", ":2376", "error during connect", ".sock"]),
        Signature::new(
            "malformed HTTP response",
            "https://{host}(:[0-9]+)?/[^ ]*(token|auth)[^ ]* (net/http: HTTP/1.x transport connection broken: )?malformed HTTP response .*",
        ),
        Signature::new(
            "SSLV3_ALERT_HANDSHAKE_FAILURE",
            "HTTPSConnectionPool\\(host='{host}'.*SSLV3_ALERT_HANDSHAKE_FAILURE\\]",
        )
        .docker_only(),
        Signature::new(
            "TLSV1_ALERT_PROTOCOL_VERSION",
            "HTTPSConnectionPool\\(host='{host}'.*TLSV1_ALERT_PROTOCOL_VERSION\\]",
        )
        .docker_only(),
        Signature::new("SSLV3_ALERT_HANDSHAKE_FAILURE", "\\[SSL: SSLV3_ALERT_HANDSHAKE_FAILURE\\] .*").docker_only().likely(),
        Signature::new("TLSV1_ALERT_PROTOCOL_VERSION", "\\[SSL: TLSV1_ALERT_PROTOCOL_VERSION\\] .*").docker_only().likely(),
        Signature::new("EOF occurred in violation of protocol", "HTTPSConnectionPool\\(host='{host}'.*EOF occurred in violation of protocol")
            .unless(texts!["pypi", "pythonhosted", "/simple/"])
            .docker_only(),
    ],
    list![
        Remedy::new(
            "Look at what answers on that port",
            OPENSSL_CLIENT,
            list![
                Step::command(
                    "A registry shows a TLS version and a certificate here; \"wrong version number\" means that the port does not speak TLS at all:",
                    "curl -vk https://{registry|REGISTRY}/v2/",
                ),
                Step::command(
                    "If it speaks plain HTTP, the address or the port is wrong, or the registry has no certificate:",
                    "curl -sI http://{registry|REGISTRY}/v2/",
                ),
            ],
        ),
        Remedy::new(
            "Check the proxy's address",
            "https://docs.docker.com/engine/daemon/proxy/",
            list![
                Step::command("See which proxy the engine uses:", "docker info | grep -i proxy"),
                Step::text(
                    "Most proxies are spoken to in plain HTTP: HTTPS_PROXY must then begin with http://, too. A registry inside your network belongs in NO_PROXY.",
                ),
            ],
        ),
        Remedy::new(
            "Bring the older side up to date",
            "https://docs.docker.com/engine/install/",
            list![Step::text(
                "Docker needs TLS 1.2 or newer. Enable it on the server (or the load balancer before it), or update an engine that is years old.",
            )],
        ),
    ],
)
.replacing(texts!["daemon-http-to-https"]);

const CLIENT_CERT: Cause = Cause::new(
    "tls-client-cert",
    "The client's certificate is missing, wrong or unreadable",
    "The other side wants to see a certificate of this client, or this client was told to use one, and the file is missing, does not \
     fit its key, or is not signed by the CA that the server trusts.",
    list![
        Signature::new(
            "bad certificate",
            "(https?://{registry}/v2/[^ ]* ?:? ?)?remote error: (tls: )?bad certificate",
        )
        .unless(texts!["TLS handshake error from", "Unable to connect to the server", "etcd", ":6443", ":2379", ":2380"]),
        Signature::new("certificate required", "(https?://{registry}/v2/[^ ]* ?:? ?)?remote error: (tls: )?certificate required")
            .unless(texts!["Unable to connect to the server", "etcd", ":6443"]),
        Signature::new(
            "unknown certificate",
            "(https?://{registry}/v2/[^ ]* ?:? ?)?remote error: (tls: )?unknown certificate( authority)?",
        )
        .unless(texts!["TLS handshake error from", "etcd", ":6443"]),
        Signature::new(
            "remote error: ",
            "(https?://{registry}/v2/[^ ]* ?:? ?)?remote error: (tls: )?(expired|revoked|unsupported) certificate",
        )
        .unless(texts!["TLS handshake error from", "etcd", ":6443"]),
        Signature::new("provide a certificate", "tls: client didn.{1,3}t provide a certificate"),
        Signature::new("tls: failed to verify client", "tls: failed to verify client.{0,3} certificate: .*"),
        Signature::new(
            "could not read CA certificate",
            "could not read CA certificate \"{path}\": open [^ ]+: .*",
        ),
        Signature::new("could not read CA certificate", "could not read CA certificate.*").likely(),
        Signature::new(
            "unable to resolve docker endpoint: open ",
            "unable to resolve docker endpoint: open {path}: (no such file or directory|permission denied|The system cannot find the (file|path) specified\\.?)",
        )
        .requires(".pem"),
        Signature::new("ca.pem seems invalid", "failed to retrieve context tls info: ca.pem seems invalid"),
        Signature::new(
            "could not load X509 key pair",
            "could not load X509 key pair( \\(cert: \"{path}\", key: \"[^\"'`]+\"\\))?: .*",
        ),
        Signature::new("failed to load X509 key pair", "failed to load X509 key pair.*"),
        Signature::new(
            "error reading X509 key pair",
            "error reading X509 key pair - make sure the key is not encrypted( \\(cert: \"{path}\", key: \"[^\"'`]+\"\\))?.*",
        ),
        Signature::new(
            "failed to append certificates from PEM file",
            "failed to append certificates from PEM file: \"{path}\"",
        ),
        Signature::new(
            "CA certificates should use the extension",
            "missing key {name} for client certificate [^ ]+\\. (Note that )?CA certificates should use the extension .*",
        ),
        Signature::new("for client certificate", "missing key {name} for client certificate [^ ]+"),
        Signature::new("Missing client certificate", "missing client certificate {name} for key [^ ]+"),
        Signature::new(" for certificate ", "Missing key {name} for certificate [^ ]+").docker_only(),
        Signature::new("unable to read CERT file", "unable to read CERT file \"{path}\".*"),
        Signature::new("unable to load CA cert", "unable to load CA cert \"{path}\".*"),
        Signature::new("unable to read CA cert", "unable to read CA cert \"{path}\".*"),
        Signature::new("open/read certificate with path", "Cannot open/read certificate with path: {path}"),
        Signature::new("TLS CA certificate bundle", "Could not find a suitable TLS CA certificate bundle, invalid path: {path}"),
        Signature::new(
            "must be provided through the client_",
            "Path to a certificate and key files must be provided through the client_(cert|config) param.*",
        ),
        Signature::literal("Invalid CA certificate provided for"),
        Signature::new("No required SSL certificate was sent", "No required SSL certificate was sent"),
        Signature::new("/certs.d/", "open /etc/(docker|containers|containerd)/certs\\.d/{registry}/[^ ]+: (no such file or directory|permission denied)"),
        Signature::new("The SSL certificate error", "400 The SSL certificate error").docker_only(),
        Signature::new(
            "does not match public key",
            "tls: private key (type )?does not match public key( type)?",
        )
        .unless(foreign!())
        .likely(),
    ],
    list![
        Remedy::new(
            "A remote engine: check which certificates the client uses",
            "https://docs.docker.com/engine/security/protect-access/",
            list![
                Step::command(
                    "For a remote engine the client takes ca.pem, cert.pem and key.pem from DOCKER_CERT_PATH, or from ~/.docker:",
                    "env | grep ^DOCKER_\nls -l \"${DOCKER_CERT_PATH:-$HOME/.docker}\"",
                ),
                Step::command(
                    "If you mean the engine on this machine, drop the variables (look in ~/.bashrc and ~/.profile where they come from):",
                    "unset DOCKER_HOST DOCKER_TLS_VERIFY DOCKER_CERT_PATH",
                ),
                Step::text(
                    "The three files must belong together: same CA as the server's certificate, key fitting the certificate, valid today.",
                ),
            ],
        ),
        Remedy::new(
            "Docker in Docker: share the certificates",
            "https://docs.gitlab.com/ci/docker/using_docker_build/",
            list![Step::text(
                "In CI the service docker:dind writes them to /certs/client: both containers need the same volume at /certs/client and DOCKER_TLS_CERTDIR=/certs, and the job must wait until the service is up.",
            )],
        ),
        Remedy::new(
            "A registry: give the engine its client certificate",
            CERTS_D,
            list![
                Step::command(
                    "The engine looks for pairs of .cert and .key in the registry's directory; a CA ends in .crt there:",
                    "sudo ls -l /etc/docker/certs.d/{registry|REGISTRY}",
                ),
                Step::command(
                    "Put the pair there under one name:",
                    "sudo cp client.cert client.key /etc/docker/certs.d/{registry|REGISTRY}/",
                ),
            ],
        ),
    ],
)
.replacing(texts!["cli-context-missing"]);
