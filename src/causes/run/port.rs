//! Publishing ports: taken, reserved, or on an address that is not there.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool};

pub const PORT_ALLOCATED: Cause = Cause::new(
    "run-port-allocated",
    "The port is already in use",
    "Another container or another program on this machine already listens on the port {port|that should be published}.",
    list![
        Signature::new(
            "failed: port is already allocated",
            r"(?:failed to set up container networking: )?(?:driver failed programming external connectivity )?on endpoint {name} \(.{1,90}?\): .{0,80}?Bind for .{0,60}?:{port} failed: port is already allocated",
        ),
        Signature::new("failed: port is already allocated", r"Bind for .{0,60}?:{port} failed: port is already allocated"),
        // Cut at its end.
        Signature::new("failed: port is already", r"Bind for [^ ]{0,60}?:{port} failed: port is already(?: [a-z]{0,8})?(?: ?\.\.\.| ?…|$)").unless(texts!["port is already allocated"]),
        Signature::literal("Ports are not available: port is already allocated"),
        Signature::new("port is already allocated", r"(?:^|[:>!] )port is already allocated").docker_only().likely(),
        Signature::new(
            "address already in use",
            r"(?:failed to set up container networking: )?(?:driver failed programming external connectivity )?on endpoint {name} \(.{1,90}?\): .{0,200}?listen (?:tcp|udp|sctp)[46]? [^ ]{0,60}?:{port}: (?:bind|listen): address already in use",
        ),
        Signature::new(
            "address already in use",
            r"(?:failed to set up container networking: )?(?:driver failed programming external connectivity )?on endpoint {name} \(.{1,90}?\): .{0,60}?failed to bind host port (?:for )?[^ ]{0,40}?:{port}(?::[^ /]{1,60})?/(?:tcp|udp|sctp): address already in use",
        ),
        Signature::new("failed to bind host port", r"failed to bind host port (?:for )?[^ ]{0,40}?:{port}(?::[^ /]{1,60})?/(?:tcp|udp|sctp): (?:bind: )?address already in use"),
        Signature::new("Ports are not available", r"Ports are not available: .{0,120}?(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: bind: (?:address already in use|Only one usage of each socket address.{0,80})"),
        Signature::new("Ports are not available", r"Ports are not available: .{0,200}?(?:address already in use|Only one usage of each socket address.{0,80})").likely(),
        Signature::new("Ports are not available", r"Ports are not available: exposing port (?:TCP|UDP) [^ ]{0,60}?:{port}(?: ?\.\.\.| ?…|$)").possible(),
        Signature::new("starting userland proxy", r"starting userland proxy: .{0,120}?listen (?:tcp|udp|sctp)[46]? [^ ]{0,60}?:{port}: (?:bind|listen): address already in use"),
        Signature::new("starting userland proxy", r"(?:on endpoint {name} \(.{1,90}?\): .{0,60}?)?starting userland proxy: .{0,60}?(?:listen|bind) (?:tcp|udp|sctp)[46]? [^ ]{0,60}?:{port}: (?:bind|listen): Only one usage of each socket address.{0,80}"),
        Signature::new("Normalerweise darf jede Socketadresse", r"(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: bind: Normalerweise darf jede Socketadresse.{0,120}").docker_only(),
        Signature::new("Une seule utilisation de chaque adresse de socket", r"(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: bind: Une seule utilisation de chaque adresse de socket.{0,120}").docker_only(),
        // Windows in other languages.
        Signature::new("Solo se permite un uso de cada dirección de socket", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?Solo se permite un uso de cada dirección de socket.{0,160}").docker_only(),
        Signature::new("apenas uma utilização de cada endereço de soquete", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?apenas uma utilização de cada endereço de soquete.{0,160}").docker_only(),
        Signature::new("consentito un solo utilizzo di ogni indirizzo di socket", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?consentito un solo utilizzo di ogni indirizzo di socket.{0,160}").docker_only(),
        Signature::new("только одно использование адреса сокета", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?только одно использование адреса сокета.{0,160}").docker_only(),
        Signature::new("tylko jedno użycie każdego adresu gniazda", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?tylko jedno użycie każdego adresu gniazda.{0,160}").docker_only(),
        Signature::new("通常每个套接字地址", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?通常每个套接字地址.{0,160}").docker_only(),
        Signature::new("一次只能用一個通訊端位址", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?一次只能用一個通訊端位址.{0,160}").docker_only(),
        Signature::new("通常、各ソケット アドレスに対して", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?通常、各ソケット アドレスに対して.{0,160}").docker_only(),
        Signature::new("각 소켓 주소", r"(?:(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: )?bind: .{0,60}?각 소켓 주소.{0,160}").docker_only(),
        Signature::new("Failure EADDRINUSE", r"Bind for [^ ]{0,60}?:{port}: unexpected error \(Failure EADDRINUSE\)"),
        Signature::new("Only one usage of each socket address", r"(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: bind: Only one usage of each socket address.{0,80}").docker_only(),
        Signature::new("address already in use", r"listen (?:tcp|udp|sctp)[46]? [^ ]{0,60}?:{port}: (?:bind: )?address already in use")
            .unless(texts!["failed to load listener", "can't create", "userland proxy"])
            .docker_only()
            .likely(),
        // The engine's sentence in whatever form it was handed on.
        Signature::new("address already in use", r"(?:from daemon: |starting (?:userland )?proxy: ).{0,200}?:{port}:? (?:bind|listen): address already in use")
            .unless(texts!["failed to load listener", "can't create"])
            .likely(),
        Signature::new("bind: address already in use", r"from daemon: .{0,200}? port {port}/[a-z]{3,4}: bind: address already in use").likely(),
        Signature::new("driver failed programming external connectivity", r"driver failed programming external connectivity.{0,200}? (?:bind|listen): address already in use").likely(),
        // Docker Desktop's own record of a port that was not given back.
        Signature::new("userland proxy: mkdir /port/", r"starting userland proxy: mkdir /port/(?:tcp|udp):[^ ]{0,60}?:{port}:[^ ]{1,80}: input/output error"),
        Signature::new("cannot listen on the", r"cannot listen on the (?:TCP|UDP|SCTP) port: listen (?:tcp|udp|sctp)[46]? [^ ]{0,60}?:{port}: bind: address already in use"),
        Signature::new("rootlessport listen", r"rootlessport listen (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: bind: address already in use"),
        Signature::new("PortManager.AddPort()", r"PortManager.AddPort\(\): .{0,60}?[^ ]{0,60}?:{port}: bind: address already in use"),
        Signature::new("address already in use", r"cannot bind (?:tcp|udp|sctp) port [^ ]{0,60}?:{port}: (?:bind: )?address already in use"),
        Signature::new("(Address already in use)", r"Failed to bind (?:any port|port {port}) ?\(Address already in use\)"),
        Signature::new("slirp_add_hostfwd failed", r"add_hostfwd: slirp_add_hostfwd failed").likely(),
        Signature::new("being used by another process", r"(?:failed to create endpoint .{1,200}?: )?(?:HNS|hnsCall|hns).{0,200}?The process cannot access the file because it is being used by another process.{0,20}").likely(),
        Signature::new("all ports are allocated", r"all ports are allocated").docker_only(),
        // A swarm's own books.
        Signature::new("is already in use by service", r"port '{port}' is already in use by service '{name}' \([a-z0-9]+\) as (?:an ingress|a host-published) port"),
        Signature::new("port is already mapped to ip", r"port is already mapped to ip"),
        Signature::new("is already in use", r"port {port} is already in use").docker_only().likely(),
        Signature::new("is already allocated", r"port {port} is already allocated").docker_only().likely(),
    ],
    list![
        Remedy::new(
            "Find out who has the port",
            "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/topics/#port-already-allocated-errors",
            list![
                Step::command("Is it a container? (Also one that you forgot, or another Compose project's.)", "docker ps --filter publish={port|PORT}"),
                Step::command("Is it a program of the machine?", "sudo ss -lptn sport = :{port|PORT}"),
                Step::text(
                    "The usual ones: a web server on 80 and 443, a locally installed PostgreSQL (5432), MySQL (3306) or Redis (6379), systemd-resolved on 53."
                ),
            ]
        ),
        Remedy::new(
            "Find out who has the port",
            "https://learn.microsoft.com/en-us/powershell/module/nettcpip/get-nettcpconnection",
            list![
                Step::command("Is it a container?", "docker ps --filter publish={port|PORT}"),
                Step::command(
                    "Is it a program of the machine? (PowerShell)",
                    "Get-Process -Id (Get-NetTCPConnection -LocalPort {port|PORT} -State Listen).OwningProcess"
                ),
            ]
        )
        .on(System::Windows),
        Remedy::new(
            "Find out who has the port",
            "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/topics/#port-already-allocated-errors",
            list![
                Step::command("Is it a container?", "docker ps --filter publish={port|PORT}"),
                Step::command("Is it a program of the machine?", "sudo lsof -nP -iTCP:{port|PORT} -sTCP:LISTEN"),
                Step::text("On port 5000 and 7000 it is usually macOS itself: System Settings > General > AirDrop & Handoff > AirPlay Receiver."),
            ]
        )
        .on(System::MacOs),
        Remedy::new(
            "Publish on another port of the host",
            "https://docs.docker.com/reference/cli/docker/container/run/#publish",
            list![
                Step::text(
                    "The left number is the host's, the right one the container's; only the left one must be free: -p 8081:80, or in compose.yaml ports: [\"8081:80\"]. Without a left number Docker picks a free port."
                ),
            ]
        ),
        Remedy::new(
            "Stop what has the port",
            "https://docs.docker.com/reference/cli/docker/container/stop/",
            list![
                Step::text("This ends a running service: make sure that nobody needs it."),
                Step::command("A container:", "docker stop CONTAINER"),
                Step::command("A service of the machine, for instance:", "sudo systemctl stop nginx"),
            ]
        )
        .risk(Risk::Disruptive),
        Remedy::new(
            "Let Docker forget a port that nobody uses",
            "https://docs.docker.com/engine/daemon/live-restore/",
            list![
                Step::text(
                    "If neither a container nor a program has it (after a crash, a docker-proxy left over), restarting the engine frees it. Containers stop for that time, unless live-restore is on."
                ),
                Step::command("Restart the engine:", "sudo systemctl restart docker"),
            ]
        )
        .risk(Risk::Disruptive),
    ],
);

pub const PORT_FORBIDDEN: Cause = Cause::new(
    "run-port-forbidden",
    "The operating system does not give out that port",
    "The system does not give out the port {port|that should be published}: on Windows a range around it is reserved (Hyper-V, WinNAT), on Linux and macOS ports below 1024 need rights that a rootless engine lacks; and Docker Desktop says the same of a port that a program has.",
    list![
        Signature::new("cannot expose privileged port", r"(?:(?:failed to set up container networking: )?driver failed programming external connectivity on endpoint {name} \(.{1,90}?\): .{0,200}?)?cannot expose privileged port {port}.{0,400}?(?:permission denied|$)"),
        Signature::new(
            "forbidden by its access permissions",
            r"(?:Ports are not available: .{0,120}?)?(?:listen|bind) (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: bind: An attempt was made to access a socket in a way forbidden by its access permissions",
        ),
        Signature::new("forbidden by its access permissions", r"An attempt was made to access a socket in a way forbidden by its access permissions").docker_only().likely(),
        Signature::new("bind: permission denied", r"(?:(?:failed to set up container networking: )?driver failed programming external connectivity on endpoint {name} \(.{1,90}?\): .{0,200}?)?listen (?:tcp|udp)[46]? [^ ]{0,60}?:{port}: bind: permission denied").docker_only(),
        Signature::new("starting userland proxy", r"starting userland proxy: listen (?:tcp|udp|sctp)[46]? [^ ]{0,60}?:{port}: bind: permission denied"),
        Signature::new("failed to bind host port", r"failed to bind host port (?:for )?[^ ]{0,40}?:{port}(?::[^ /]{1,60})?/(?:tcp|udp|sctp): (?:bind: )?permission denied"),
        Signature::new("unexpected error Permission denied", r"Bind for [^ ]{0,60}?:{port}: unexpected error Permission denied"),
        Signature::new("Ports are not available", r"(?:from daemon: )?Ports are not available: exposing port (?:TCP|UDP) [^ ]{0,60}?:{port} -> [^ ]{1,60}: .*")
            .unless(texts!["address already in use", "Only one usage of each socket address", "Normalerweise darf jede Socketadresse", "Une seule utilisation de chaque adresse de socket", "Solo se permite un uso de cada dirección de socket", "apenas uma utilização de cada endereço de soquete", "consentito un solo utilizzo di ogni indirizzo di socket", "только одно использование адреса сокета", "tylko jedno użycie każdego adresu gniazda", "通常每个套接字地址", "一次只能用一個通訊端位址", "通常、各ソケット アドレスに対して", "각 소켓 주소", "already allocated", "cannot assign requested address", "requested address is not valid"])
            .likely(),
        Signature::new("Ports are not available", r"Ports are not available: .{0,200}?(?:tcp|udp)[46]? [^ ]{0,60}?:{port}: bind: .{0,200}")
            .unless(texts!["address already in use", "Only one usage of each socket address", "Normalerweise darf jede Socketadresse", "Une seule utilisation de chaque adresse de socket", "Solo se permite un uso de cada dirección de socket", "apenas uma utilização de cada endereço de soquete", "consentito un solo utilizzo di ogni indirizzo di socket", "только одно использование адреса сокета", "tylko jedno użycie każdego adresu gniazda", "通常每个套接字地址", "一次只能用一個通訊端位址", "通常、各ソケット アドレスに対して", "각 소켓 주소", "already allocated", "cannot assign requested address", "requested address is not valid"])
            .likely(),
        Signature::new("Ports are not available", r"Ports are not available: .{1,200}")
            .unless(texts!["address already in use", "Only one usage of each socket address", "Normalerweise darf jede Socketadresse", "Une seule utilisation de chaque adresse de socket", "Solo se permite un uso de cada dirección de socket", "apenas uma utilização de cada endereço de soquete", "consentito un solo utilizzo di ogni indirizzo di socket", "только одно использование адреса сокета", "tylko jedno użycie każdego adresu gniazda", "通常每个套接字地址", "一次只能用一個通訊端位址", "通常、各ソケット アドレスに対して", "각 소켓 주소", "already allocated", "cannot assign requested address", "requested address is not valid", ": bind: ", "exposing port"])
            .likely(),
        Signature::new("returned unexpected status: 500", r"/forwards/expose(?:/port)? returned unexpected status: 500").likely(),
        Signature::new("Failed to bind port", r"Failed to bind port {port} \(Permission denied\)"),
        Signature::new("cannot bind", r"cannot bind (?:tcp|udp|sctp) port [^ ]{0,60}?:{port}: (?:bind: )?permission denied").docker_only(),
    ],
    list![
        Remedy::new(
            "See whether Windows reserves the port, and free it",
            "https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/netsh-interface",
            list![
                Step::command("Is the port inside one of these ranges?", "netsh interface ipv4 show excludedportrange protocol=tcp"),
                Step::command(
                    "If so, restart the service that reserves them, in an elevated prompt (networks of Hyper-V, WSL and containers pause for it); the ranges are dealt out anew:",
                    "net stop winnat\nnet start winnat"
                ),
            ]
        )
        .risk(Risk::Disruptive)
        .on(System::Windows),
        Remedy::new(
            "See whether a program has the port",
            "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/topics/#port-already-allocated-errors",
            list![Step::command(
                "On macOS and Linux (Windows: netstat -ano, then the number in Task Manager > Details):",
                "sudo lsof -nP -iTCP:{port|PORT} -sTCP:LISTEN"
            )]
        ),
        Remedy::new(
            "Publish on another port, from 1024 up",
            "https://docs.docker.com/engine/network/port-publishing/",
            list![Step::text(
                "Only the left, host side number must change: -p 8080:80. On a server let a reverse proxy or the firewall bring port 80 or 443 to it."
            )]
        ),
        Remedy::new(
            "Allow low ports for rootless engines",
            "https://docs.docker.com/engine/security/rootless/tips/#exposing-privileged-ports",
            list![
                Step::text("Either give RootlessKit that one right, which lets only it bind low ports:"),
                Step::command(
                    "Then restart the rootless engine:",
                    "sudo setcap cap_net_bind_service=ep \"$(which rootlesskit)\"\nsystemctl --user restart docker"
                ),
                Step::command(
                    "Or let every user of this machine bind ports from this one up (on a machine with untrusted users any of them may then pose as a web server):",
                    "echo 'net.ipv4.ip_unprivileged_port_start=80' | sudo tee /etc/sysctl.d/50-unprivileged-ports.conf\nsudo sysctl --system"
                ),
            ]
        )
        .risk(Risk::Insecure),
        Remedy::new(
            "Allow low ports for rootless Podman",
            "https://github.com/containers/podman/blob/main/rootless.md",
            list![
                Step::text("This lets every user of the machine bind ports from the number up."),
                Step::command(
                    "As root:",
                    "echo 'net.ipv4.ip_unprivileged_port_start=80' | sudo tee /etc/sysctl.d/50-unprivileged-ports.conf\nsudo sysctl --system"
                ),
            ]
        )
        .risk(Risk::Insecure)
        .with(Tool::Podman),
        Remedy::new(
            "Let Docker Desktop use privileged ports",
            "https://docs.docker.com/desktop/setup/install/mac-permission-requirements/",
            list![Step::console(
                "On macOS a helper binds ports below 1024; switch it on and restart Docker Desktop:",
                "Docker Desktop > Settings > Advanced > Allow privileged port mapping (requires password)"
            )]
        )
        .on(System::MacOs),
    ],
);

pub const PORT_ADDRESS_MISSING: Cause = Cause::new(
    "run-port-address-missing",
    "The host address in front of the port is not this machine's",
    "The port should be published on {host|an address} (the part before the port in -p or ports:), and no network card of this machine has that address.",
    list![
        Signature::new("cannot assign requested address", r"(?:listen|bind) (?:tcp|udp|sctp)[46]? {host}:{port}: bind: cannot assign requested address").docker_only(),
        Signature::new("cannot assign requested address", r"failed to bind host port (?:for )?{host}:{port}(?::[^ /]{1,60})?/(?:tcp|udp|sctp): (?:bind: )?cannot assign requested address"),
        Signature::new("requested address is not valid in its context", r"(?:listen|bind) (?:tcp|udp)[46]? {host}:{port}: bind: The requested address is not valid in its context").docker_only(),
    ],
    list![
        Remedy::new(
            "Compare with the addresses that the machine has",
            "https://docs.docker.com/engine/network/port-publishing/",
            list![
                Step::command("All addresses of this machine:", "ip -brief address"),
                Step::text(
                    "Correct the address, or leave it out (-p 8080:80 listens on all of them, reachable from the network; -p 127.0.0.1:8080:80 only from this machine)."
                ),
            ]
        ),
        Remedy::new(
            "If the address comes later, wait for it",
            "https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html",
            list![Step::text(
                "A VPN, WireGuard, Tailscale or DHCP address may not be there yet when Docker starts its containers at boot: order docker.service after that service (systemctl edit docker: After=, Wants=)."
            )]
        ),
    ],
);
