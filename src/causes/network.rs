//! Docker's networks.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool};

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "network-not-found",
        "There is no such network",
        "The network does not exist (any more). Often a container was created with a network that has since been removed or made anew: it remembers the old one.",
        list![
            Signature::new("from daemon: network ", "from daemon: network {name} not found"),
            Signature::new("container networking: network ", "container networking: network {name} not found"),
            Signature::new("Client Error", "Client Error.{0,300}network {name} not found"),
            Signature::new("Cannot start service ", "Cannot start service [^ :]+: network {name} not found"),
            Signature::new("ERROR: for ", "ERROR: for [^ ]+ +network {name} not found"),
            Signature::new("desc = network ", "desc = network {name} not found"),
            Signature::new("matching network mode ", "could not find a network matching network mode {name}(: network [^ ]+ not found)?"),
            Signature::new("Could not attach to network ", "Could not attach to network {name}: rpc error: code = NotFound desc = network [^ ]+ not found"),
            Signature::new("No such network: ", "No such network: {name}"),
            Signature::new("no such network: ", "no such network: {name}"),
            Signature::new("unknown network ", "error while removing network: unknown network {name} id [0-9a-z]+"),
            Signature::new("could not find network ", "could not find network {name} after successful attachment"),
            Signature::new("unable to find network with name or ID ", "unable to find network with name or ID {name}: network not found"),
            Signature::new(": network not found", "network {name}: network not found"),
            Signature::new(" not found", "(^|Error: |[\"'])network {name} not found").docker_only().likely(),
            Signature::new("CNI network ", "CNI network \"?{name}\"? not found"),
            Signature::new("unable to find network configuration for ", "unable to find network configuration for {name}").docker_only(),
            Signature::new("configuration network ", "configuration network \"?{name}\"? (does not exist|not found)"),
        ],
        list![
            Remedy::new(
                "List the networks",
                "https://docs.docker.com/reference/cli/docker/network/ls/",
                list![Step::command(
                    "A Compose network backend of project shop is called shop_backend:",
                    "docker network ls",
                )],
            ),
            Remedy::new(
                "Make the containers anew",
                "https://docs.docker.com/reference/cli/docker/compose/up/",
                list![
                    Step::text("If an existing container asks for an old network's id: containers are stopped and made again, and what was written inside them, outside volumes, is lost."),
                    Step::command("In the project's folder:", "docker compose down\ndocker compose up -d"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Create it",
                "https://docs.docker.com/reference/cli/docker/network/create/",
                list![Step::command("If nothing else creates it, as with an external network (not for an id of 12 or 64 digits: that network is gone, see below):", "docker network create {name|NETWORK}")],
            ),
            Remedy::new(
                "Move a container to a living network",
                "https://docs.docker.com/reference/cli/docker/network/disconnect/",
                list![Step::command(
                    "Without making it anew:",
                    "docker network disconnect --force {name|OLD_NETWORK} CONTAINER\ndocker network connect NEW_NETWORK CONTAINER\ndocker start CONTAINER",
                )],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-predefined",
        "bridge, host and none belong to the engine",
        "The networks bridge, host and none (and a swarm's ingress) are the engine's own: they can be used, but not created, removed or given by hand to a project.",
        list![
            Signature::new("is a pre-defined network and cannot be ", "{name} is a pre-defined network and cannot be (removed|created)"),
            Signature::new("is a swarm predefined network and cannot be removed", "network {name} \\([^)]*\\) is a swarm predefined network and cannot be removed"),
            Signature::new("is not permitted on predefined", "operation is not permitted on predefined {name} network"),
            Signature::new("default network", "default network {name} cannot be removed").docker_only(),
        ],
        list![
            Remedy::new(
                "Make a network of your own, and use that",
                "https://docs.docker.com/engine/network/drivers/bridge/",
                list![
                    Step::command("It may have any other name; containers on it find each other by name:", "docker network create app-net\ndocker run --network app-net IMAGE"),
                ],
            ),
            Remedy::new(
                "Clean up without naming them",
                "https://docs.docker.com/reference/cli/docker/network/prune/",
                list![Step::command("It removes every unused network of your own, and leaves the engine's:", "docker network prune")],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "network-not-connected",
        "The container is not on that network",
        "The container should be disconnected from a network that it is not connected to (any more).",
        list![
            Signature::new(" is not connected to ", "container {name} is not connected to (the )?network [^ ]{1,100}"),
        ],
        list![
            Remedy::new(
                "See which networks it is on",
                "https://docs.docker.com/reference/cli/docker/container/inspect/",
                list![Step::command("Their names, as the engine knows them (Compose puts its project's name before):", "docker inspect --format '{{range $net, $conf := .NetworkSettings.Networks}}{{$net}} {{end}}' {name|CONTAINER}")],
            ),
            Remedy::new(
                "A stopped container: name it with --force",
                "https://docs.docker.com/reference/cli/docker/network/disconnect/",
                list![Step::command("For an endpoint that was left over:", "docker network disconnect --force NETWORK {name|CONTAINER}")],
            ),
        ],
    ),
    Cause::new(
        "network-name-conflict",
        "A network of that name exists already",
        "Network names are unique on an engine, and {name|this one} is taken: by an earlier run, another project, or a bridge of the same name on the host.",
        list![
            Signature::new(" already exists", "network with name {name} already exists"),
            Signature::new(": network already exists", "network name {name} already used: network already exists"),
            Signature::new(" is ambiguous ", "network {name} is ambiguous \\([0-9]+ matches found (on name|based on ID prefix)\\)"),
            Signature::new("bridge name ", "bridge name {name} already in use"),
        ],
        list![
            Remedy::new(
                "Use the existing one",
                "https://docs.docker.com/reference/compose-file/networks/#external",
                list![
                    Step::command("See what it is:", "docker network inspect {name|NETWORK}"),
                    Step::file("In Compose, for a network that something else made:", "compose.yaml", "networks:\n  shared:\n    external: true\n    name: {name|NETWORK}\n"),
                ],
            ),
            Remedy::new(
                "Remove the old one",
                "https://docs.docker.com/reference/cli/docker/network/rm/",
                list![
                    Step::text("Only if nothing uses it any more. Where the name is ambiguous, remove by id."),
                    Step::command("Without containers on it, it goes at once (write the id that the list shows):", "docker network ls --no-trunc --filter name={name|NETWORK}\ndocker network rm NETWORK_ID"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-pool-exhausted",
        "No free subnet is left for a new network",
        "Docker takes each new network's subnet from a small stock (about 30), and leaves out what the host's own routes use. All are taken, by forgotten networks or by a VPN that routes every private range.",
        list![
            Signature::new("failed to create network ", "failed to create network {name}: Error response from daemon: (could not find an available, non-overlapping IPv[46] address pool among the defaults to assign to the network|all predefined address pools have been fully subnetted)"),
            Signature::new("could not find an available, non-overlapping IPv", "could not find an available, non-overlapping IPv[46] address pool among the defaults to assign to the network"),
            Signature::new("could not find an available, non-overlapping IPv", "could not find an available, non-overlapping IPv[46]").likely(),
            Signature::literal("all predefined address pools have been fully subnetted"),
            Signature::new("Creating network ", "Creating network \"{name}\" with").requires("non-overlapping IPv4 address pool").likely(),
            Signature::literal("could not find an available predefined network"),
            Signature::literal("could not find free subnet from subnet pools"),
            Signature::literal("failed to find a load balancer IP to use for network"),
        ],
        list![
            Remedy::new(
                "See how many networks there are, and whether a VPN takes the rest",
                "https://docs.docker.com/engine/network/",
                list![
                    Step::command("About 30 are the limit; those of projects that are gone can be removed one by one:", "docker network ls\ndocker network rm NETWORK"),
                    Step::command("A VPN that routes 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 (or 0.0.0.0/1) leaves Docker nothing:", "ip route"),
                    Step::text("Switch it off for a try. If it is the reason, give the networks a subnet yourself, or ask for narrower routes."),
                ],
            ),
            Remedy::new(
                "Remove all networks that nothing uses",
                "https://docs.docker.com/reference/cli/docker/network/prune/",
                list![
                    Step::text("Deletes networks that no container uses at the moment, stopped projects' ones included; Compose makes its own again when needed, others must be created by hand."),
                    Step::command("How many are there?", "docker network ls"),
                    Step::command("It asks before it starts:", "docker network prune"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Name a subnet for this network",
                "https://docs.docker.com/reference/cli/docker/network/create/",
                list![
                    Step::command("One that nobody else uses:", "docker network create --subnet 10.210.0.0/24 {name|NETWORK}"),
                    Step::file("In Compose:", "compose.yaml", "networks:\n  default:\n    ipam:\n      config:\n        - subnet: 10.210.0.0/24\n"),
                ],
            ),
            Remedy::new(
                "Give Docker more and smaller subnets",
                "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
                list![
                    Step::text("Takes effect for new networks, after a restart of the engine (which stops containers unless live-restore is on)."),
                    Step::file("256 networks of 256 addresses each (keep what the file already holds; choose a range that is free with you):", "/etc/docker/daemon.json", "{\n  \"default-address-pools\": [ { \"base\": \"10.200.0.0/16\", \"size\": 24 } ]\n}\n"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-pool-overlap",
        "The wanted subnet overlaps with another network",
        "The subnet asked for is (partly) in use already: by another Docker network, often one of an earlier run under another project name, or by the host.",
        list![
            Signature::new("failed to create network ", "failed to create network {name}: Error response from daemon: (invalid pool request: )?Pool overlaps with other one on this address space"),
            Signature::new("Pool overlaps with other one on this address space", "(invalid pool request: )?Pool overlaps with other one on this address space"),
            Signature::literal("Pool overlaps with other one").unless(texts!["on this address space"]).likely(),
            Signature::new("Creating network ", "Creating network \"{name}\" with").requires("Pool overlaps with other one on this address space").likely(),
            Signature::new("networks have overlapping IPv", "cannot create network [0-9a-z]+ \\([^)]+\\): conflicts with network [0-9a-z]+ \\({name}\\): networks have overlapping IPv[46]"),
            Signature::new("networks have overlapping IPv", "networks have overlapping IPv[46]"),
            Signature::new("is already used on the host or by another config", "subnet {subnet} is already used on the host or by another config"),
            Signature::new("because it conflicts with existing route", "cannot program address {subnet} in sandbox interface because it conflicts with existing route"),
            Signature::new("overlapping subnets detected: ", "overlapping subnets detected: {subnet} and"),
            Signature::literal("multiple overlapping subnet configuration is not supported"),
        ],
        list![
            Remedy::new(
                "Find the network that has the subnet",
                "https://docs.docker.com/reference/cli/docker/network/inspect/",
                list![Step::command(
                    "All Docker networks with their subnets, and the host's routes:",
                    "docker network inspect $(docker network ls -q) --format '{{.Name}} {{range .IPAM.Config}}{{.Subnet}} {{end}}'\nip route",
                )],
            ),
            Remedy::new(
                "Choose another subnet",
                "https://docs.docker.com/reference/compose-file/networks/#ipam",
                list![Step::file(
                    "Or leave it out: unless something depends on fixed addresses, Docker picks a free one.",
                    "compose.yaml",
                    "networks:\n  default:\n    ipam:\n      config:\n        - subnet: 10.210.0.0/24\n",
                )],
            ),
            Remedy::new(
                "Remove the old network",
                "https://docs.docker.com/reference/cli/docker/network/rm/",
                list![
                    Step::text("Containers on it lose their connection: take down the old project first (docker compose -p OLD_PROJECT down)."),
                    Step::command("Then, if it is still there:", "docker network rm OLD_NETWORK"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-addresses-exhausted",
        "The network has no free address left",
        "Every address in the subnet of the network is given out: too many containers for its size, or addresses of vanished containers that were never given back.",
        list![
            Signature::new("addresses on this network's address pools", "no available IPv[46] addresses on this network's address pools(: {name} \\([0-9a-z]+\\))?"),
            Signature::literal("no available addresses on this pool"),
            Signature::literal("no available ip addresses on network"),
            Signature::literal("could not find an available IP while allocating VIP"),
            Signature::literal("ip addresses may be exhausted"),
            Signature::new("could not find an available IP", "failed to allocate network IP for task [0-9a-z]+ network [0-9a-z]+: could not find an available IP"),
            Signature::literal("failed to find free IP in range"),
        ],
        list![
            Remedy::new(
                "See how large it is and who is on it",
                "https://docs.docker.com/reference/cli/docker/network/inspect/",
                list![Step::command("A /29 holds five containers, a /24 some 250:", "docker network inspect {name|NETWORK} --format '{{range .IPAM.Config}}{{.Subnet}} {{.IPRange}} {{end}}{{len .Containers}}'")],
            ),
            Remedy::new(
                "Remove containers that are done",
                "https://docs.docker.com/reference/cli/docker/container/prune/",
                list![
                    Step::text("Deletes all stopped containers and what was written inside them."),
                    Step::command("It asks before it starts:", "docker container prune"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Make the network anew, larger",
                "https://docs.docker.com/reference/cli/docker/network/create/",
                list![
                    Step::text("Its containers (in a swarm: services) must be taken off first and are cut off meanwhile. If --ip-range limits it, widen that."),
                    Step::command("With room for some 4,000:", "docker network rm {name|NETWORK}\ndocker network create --subnet 10.220.0.0/20 {name|NETWORK}"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Restart the engine, if the addresses are nobody's",
                "https://docs.docker.com/engine/daemon/",
                list![
                    Step::text("If far fewer containers are on it than it has room for, the books are wrong; a restart puts them right, and stops containers unless live-restore is on."),
                    Step::command("On Linux with systemd:", "sudo systemctl restart docker"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-windows-nat-host-ip",
        "Windows containers cannot publish a port on one host address",
        "The port was published with an address in front (such as 127.0.0.1:8080:80). Windows's NAT knows no host address, only the port.",
        list![
            Signature::literal("Windows does not support host IP addresses in NAT settings"),
            Signature::literal("Windows does not support more than one host port in NAT settings"),
        ],
        list![
            Remedy::new(
                "Publish without the address",
                "https://learn.microsoft.com/en-us/virtualization/windowscontainers/container-networking/network-drivers-topologies",
                list![
                    Step::text("The port is then reachable from the network as well: close it in the Windows firewall if it should not be."),
                    Step::command("In compose.yaml: \"8080:80\".", "docker run -p 8080:80 {image|IMAGE}"),
                ],
            )
            .risk(Risk::Insecure),
            Remedy::new(
                "Look for daemon.json's ip",
                "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
                list![Step::text("An \"ip\" in the engine's daemon.json sets such an address for every published port: take it out and restart the engine.")],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-in-use",
        "Containers are still attached to the network",
        "The network cannot be removed while a container (or swarm service) is connected to it, of this project or another.",
        list![
            Signature::new("has active endpoints", "network {name} (id [0-9a-z]+ )?has active endpoints( \\([^)]*\\))?"),
            Signature::new("has active endpoints", "network [0-9a-z_.-]+ id {name} has active endpoints"),
            Signature::literal("has active containers"),
            Signature::new("Resource is still in use", "Network +{name} +(Error +)?Resource is still in use"),
            Signature::new("network is being used", "\"{name}\" has associated containers with it[.] Use -f to forcibly delete containers and pods: network is being used"),
            Signature::new("is in use by ", "network {name} is in use by (service|task|a task) [0-9a-z]+"),
            Signature::new("ingress network cannot be removed because service ", "ingress network cannot be removed because service {name} depends on it"),
        ],
        list![
            Remedy::new(
                "See who is attached",
                "https://docs.docker.com/reference/cli/docker/network/inspect/",
                list![Step::command("The attached containers by name:", "docker network inspect {name|NETWORK} --format '{{range .Containers}}{{.Name}} {{end}}'")],
            ),
            Remedy::new(
                "Take down all of the project's containers",
                "https://docs.docker.com/reference/cli/docker/compose/down/",
                list![
                    Step::text("Containers of services that were renamed or dropped, or run with `docker compose run`, stay behind and hold the network. They are stopped and removed; what was written inside them, outside volumes, is lost."),
                    Step::command("With the leftovers:", "docker compose down --remove-orphans"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Disconnect a container of somebody else",
                "https://docs.docker.com/reference/cli/docker/network/disconnect/",
                list![
                    Step::text("It keeps running, without this network."),
                    Step::command("For each name from the first step:", "docker network disconnect --force {name|NETWORK} CONTAINER\ndocker network rm {name|NETWORK}"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Nobody is attached, yet it is in use: restart the engine",
                "https://docs.docker.com/engine/daemon/",
                list![
                    Step::text("A stale endpoint of a container that is gone. A restart stops containers unless live-restore is on."),
                    Step::command("On Linux with systemd:", "sudo systemctl restart docker\ndocker network rm {name|NETWORK}"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-iptables-chain",
        "Docker's firewall chains are gone",
        "Something (firewalld, ufw, iptables-restore, a script) flushed the firewall after Docker had started, and with it the chains that Docker needs for published ports.",
        list![
            Signature::new("iptables: No chain/target/match by that name", "driver failed programming external connectivity on endpoint {name} \\([0-9a-f]+\\): .{0,60}iptables failed: .{1,400}iptables: No chain/target/match by that name[.]?"),
            Signature::new("load target `DOCKER", "ip6?tables v[^ ]+ \\([a-z_]+\\): Couldn't load target `DOCKER[A-Z0-9-]*`:No such file or directory"),
            Signature::new("o chain/target/match by that name", "ip6?tables: No chain/target/match by that name").docker_only(),
            Signature::new("CHAIN_ADD failed", "CHAIN_ADD failed \\(No such file or directory\\): chain DOCKER[A-Z0-9-]*"),
            Signature::new("): Chain 'DOCKER", "ip6?tables v[0-9.]+ \\((nf_tables|legacy)\\): Chain 'DOCKER[A-Z0-9-]*' does not exist").docker_only(),
            Signature::new("Unable to enable ", "Failed to Setup IP tables: Unable to enable [A-Z ]+ rule"),
        ],
        list![
            Remedy::new(
                "Restart Docker: it makes its chains anew",
                "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
                list![
                    Step::text("Containers stop unless live-restore is on."),
                    Step::command("On Linux with systemd:", "sudo systemctl restart docker"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Find what flushes the firewall",
                "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
                list![
                    Step::command("Usual suspects:", "systemctl list-units --type=service | grep -E 'firewalld|ufw|iptables|nftables|netfilter-persistent|csf|fail2ban'"),
                    Step::text("Let it start before Docker, restart Docker after every reload of it, put your own rules into the DOCKER-USER chain, and do not save and restore Docker's rules."),
                ],
            ),
            Remedy::new(
                "Use one kind of iptables only",
                "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
                list![
                    Step::command("nft and legacy rules do not see each other; all programs must use the same:", "iptables --version\nsudo update-alternatives --display iptables"),
                ],
            ),
            Remedy::new(
                "Load the kernel's modules",
                "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
                list![Step::command(
                    "After a kernel upgrade without a reboot, or on a slim kernel (NAS, WSL, OpenVZ), a match or target itself may be missing:",
                    "uname -r\nls /lib/modules\nsudo modprobe -a xt_addrtype xt_conntrack xt_MASQUERADE",
                )],
            ),
        ],
    ),
    Cause::new(
        "network-endpoint-conflict",
        "The network already has an endpoint of that container",
        "The network's books still hold an endpoint called {name|the same}: left over after a crash, or the container is connected already.",
        list![
            Signature::new(" already exists in network ", "endpoint with name {name} already exists in network [a-z0-9_.-]+"),
            Signature::new("service endpoint with name ", "service endpoint with name {name} already exists"),
            Signature::literal("a container has already joined the endpoint"),
            Signature::literal("another container is attached to the same network endpoint"),
            Signature::new(" is already attached to network ", "{name} is already attached to network [a-z0-9_.-]+"),
            Signature::new("network is already connected", "container {name} is already connected to network \"?[^ \"]+\"?: network is already connected"),
            Signature::new("is already present in sandbox ", "container {name} is already present in sandbox [0-9a-f]+"),
        ],
        list![
            Remedy::new(
                "See whether the container is really there",
                "https://docs.docker.com/reference/cli/docker/network/inspect/",
                list![Step::command("If a living container of that name shows, use it, or give the new one another name:", "docker ps -a --filter name={name|CONTAINER}\ndocker network inspect NETWORK --format '{{range .Containers}}{{.Name}} {{end}}'")],
            ),
            Remedy::new(
                "Disconnect the leftover",
                "https://docs.docker.com/reference/cli/docker/network/disconnect/",
                list![Step::command(
                    "With --force also for a container that is gone (often the network is called bridge):",
                    "docker network disconnect --force NETWORK {name|CONTAINER}",
                )],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Restart the engine",
                "https://docs.docker.com/engine/daemon/",
                list![
                    Step::text("If it stays: the engine reads its networks anew. Containers stop unless live-restore is on."),
                    Step::command("On Linux with systemd:", "sudo systemctl restart docker"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-static-ip",
        "The fixed address cannot be used on this network",
        "A fixed address works only on a network of your own with a subnet that you set; it must lie in that subnet and be free (the gateway's is not).",
        list![
            Signature::new("supported on user defined networks only", "user specified IP address is supported on user defined networks only"),
            Signature::new("supported on user-defined networks only", "user-specified IP address is supported on user-defined networks only"),
            Signature::new("only when connecting to networks with user configured subnets", "user[ -]specified IP address is supported only when connecting to networks with user configured subnets"),
            Signature::new("failed to create network ", "failed to create network {name}: Error response from daemon: failed to allocate gateway \\({host}\\): Address already in use"),
            Signature::new("Address already in use", "failed to allocate gateway \\({host}\\): Address already in use"),
            Signature::new("Address already in use", "failed to allocate secondary ip address \\([^)]*\\): Address already in use"),
            Signature::new("from daemon: Address already in use", "from daemon: Address already in use"),
            Signature::new("container networking: Address already in use", "container networking: Address already in use"),
            Signature::new(": Address already in use", "Cannot start service {name}: Address already in use"),
            Signature::new("no configured subnet or ip-range contain", "no configured subnet or ip-range contains? the IP address {host}"),
            Signature::new("no configured subnet contains IP address ", "no configured subnet contains IP address {host}"),
            Signature::new("It does not belong to any of this network's subnets", "Invalid address {host}: It does not belong to any of this network's subnets"),
            Signature::new("not in any subnet on network ", "requested static ip {host} not in any subnet on network {name}"),
            Signature::new("is already allocated to container", "requested ip address {host} is already allocated to container ID [0-9a-f]+"),
            Signature::literal("default gateway ip must be part of the network"),
            Signature::new("invalid gateway address ", "invalid gateway address {host} in Ipam configuration").docker_only(),
        ],
        list![
            Remedy::new(
                "Leave the fixed address out",
                "https://docs.docker.com/engine/network/",
                list![Step::text("Containers of a network of your own find each other by name; a fixed address is seldom needed.")],
            ),
            Remedy::new(
                "See who has the address, and the subnet",
                "https://docs.docker.com/reference/cli/docker/network/inspect/",
                list![Step::command(
                    "Containers with an address from Docker may have taken it while the fixed one was off:",
                    "docker network inspect {name|NETWORK} --format '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}} {{range .Containers}}{{.Name}}={{.IPv4Address}} {{end}}'",
                )],
            ),
            Remedy::new(
                "Set subnet and address together",
                "https://docs.docker.com/reference/compose-file/services/#ipv4_address-ipv6_address",
                list![
                    Step::text("Let ip_range hand out another part of the subnet than the fixed addresses."),
                    Step::file("In Compose:", "compose.yaml", "services:\n  web:\n    networks:\n      lan:\n        ipv4_address: 10.210.0.10\nnetworks:\n  lan:\n    ipam:\n      config:\n        - subnet: 10.210.0.0/24\n          ip_range: 10.210.0.128/25\n"),
                ],
            ),
            Remedy::new(
                "“failed to allocate gateway”: remove the old network",
                "https://docs.docker.com/reference/cli/docker/network/rm/",
                list![
                    Step::text("A network with the same subnet and gateway is there already, perhaps half removed. Its containers are cut off when it goes."),
                    Step::command("Find and remove it:", "docker network inspect $(docker network ls -q) --format '{{.Name}} {{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}'\ndocker network rm OLD_NETWORK"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "network-sandbox-failed",
        "The host could not set up the container's network",
        "Docker was to create the container's network interface and connect it, and the kernel (or the host's settings) refused.",
        list![
            Signature::new("failed to create endpoint ", "failed to create endpoint {name} on network [a-z0-9_.-]+"),
            Signature::new(" pair interfaces: ", "failed to add the host( \\([^)]*\\))? ?(<=>|&lt;=&gt;) ?sandbox( \\([^)]*\\))? pair interfaces: .{1,100}"),
            Signature::new("adding interface ", "adding interface [a-z0-9]+ to bridge [^ ]+ failed: .{1,100}"),
            Signature::literal("failed to set up container networking"),
            Signature::new("Failed to create bridge ", "Failed to create bridge {name} via netlink: .{1,60}"),
            Signature::new("failed to create the ", "failed to create the (macvlan|ipvlan) port: .{1,100}"),
            Signature::new("invalid subinterface vlan name ", "invalid subinterface vlan name {name}, example formatting is eth0.10"),
            Signature::new("parent interface ", "the requested parent interface {name} was not found on the Docker host"),
            Signature::new("sandbox join failed", "(network|subnet) sandbox join failed"),
            Signature::new("error creating vxlan interface", "error creating vxlan interface: .{1,60}"),
            Signature::literal("could not add veth pair inside the network sandbox"),
            Signature::new("failed to add interface ", "failed to add interface {name} to sandbox: .{1,200}"),
            Signature::literal("driver failed programming external connectivity").unless(texts!["on endpoint"]).likely(),
            Signature::new("on GW Network failed", "container {name}: endpoint (create|join) on GW Network failed"),
            Signature::new("error creating external connectivity network", "error creating external connectivity network: .{1,100}"),
            Signature::new("failed get network namespace ", "failed get network namespace .{1,200}"),
            Signature::new("bind-mount /proc/", "bind-mount /proc/[0-9]+/ns/net -> {path}: .{1,60}").docker_only(),
            Signature::literal("failed to disable IPv6 on container's interface"),
            Signature::literal("cannot restrict inter-container communication or run without the userland proxy"),
            Signature::literal("could not find an appropriate master"),
            Signature::new("driver failed programming external connectivity on endpoint ", "driver failed programming external connectivity on endpoint {name}").likely(),
            Signature::new("Netlink error: ", "netavark: .{0,200}Netlink error: [a-z ]+"),
            Signature::literal("attaching to network failed, make sure your network options are correct and check manager logs"),
        ],
        list![
            Remedy::new(
                "Reboot after a kernel upgrade",
                "https://docs.docker.com/engine/install/troubleshoot/",
                list![
                    Step::text("“operation not supported” right after an upgrade means that the running kernel's modules are no longer on the disk. A reboot interrupts everything on the host."),
                    Step::command("If the running version is not in the list, that is it:", "uname -r\nls /lib/modules\nsudo modprobe -a veth bridge br_netfilter"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "See what the kernel says",
                "https://docs.docker.com/engine/daemon/logs/",
                list![Step::command("Right after the failure:", "sudo dmesg | tail -30\nsudo journalctl -u docker -n 30 --no-pager")],
            ),
            Remedy::new(
                "Restart the engine, so that it clears leftovers",
                "https://docs.docker.com/engine/daemon/",
                list![
                    Step::text("“file exists” and “device or resource busy” are usually interfaces left after a crash; “exchange full” and “no buffer space” too many of them. A restart stops containers unless live-restore is on."),
                    Step::command("On Linux with systemd:", "sudo systemctl restart docker"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Check IPv6",
                "https://docs.docker.com/engine/daemon/ipv6/",
                list![Step::command(
                    "“permission denied” or “cannot assign requested address” with an IPv6 address: IPv6 is off on the host, but the network wants it.",
                    "sysctl net.ipv6.conf.all.disable_ipv6\ndocker network inspect NETWORK --format '{{.EnableIPv6}}'",
                )],
            ),
            Remedy::new(
                "Inside LXC, OpenVZ or another container: allow nesting",
                "https://docs.docker.com/engine/install/",
                list![Step::text("The outer host must permit network interfaces and load the modules (veth, bridge, overlay, br_netfilter); in Proxmox the container needs the features nesting and keyctl. A virtual machine is the safer home for Docker.")],
            ),
            Remedy::new(
                "Kernel of a board or NAS lacks a module",
                "https://docs.docker.com/engine/install/troubleshoot/",
                list![Step::command("The check script that Docker's source offers lists what the kernel lacks; read it before you run it:", "curl -fsSLO https://raw.githubusercontent.com/moby/moby/master/contrib/check-config.sh\nless check-config.sh\nbash check-config.sh")],
            ),
            Remedy::new(
                "Reset Podman's network",
                "https://docs.podman.io/en/latest/markdown/podman-network-reload.1.html",
                list![Step::command("Writes the firewall rules of running containers anew:", "podman network reload --all")],
            )
            .with(Tool::Podman),
            Remedy::new(
                "Restart WSL",
                "https://learn.microsoft.com/en-us/windows/wsl/basic-commands",
                list![
                    Step::text("This stops every WSL distribution and all containers in them."),
                    Step::command("In PowerShell; then start Docker again:", "wsl --shutdown"),
                ],
            )
            .risk(Risk::Disruptive)
            .on(System::Wsl),
        ],
    )
    .consequence_of(texts!["run-port-allocated", "run-port-forbidden", "run-port-address-missing", "network-not-found", "network-addresses-exhausted", "network-iptables-chain", "network-endpoint-conflict", "network-static-ip", "network-windows-nat-host-ip"]),
    Cause::new(
        "network-forwarding-off",
        "The host does not forward packets, so containers have no network",
        "The kernel setting net.ipv4.ip_forward is 0: packets of containers do not leave the host, and published ports are not reached.",
        list![
            Signature::new("IPv4 forwarding is disabled. Networking will not work", "IPv4 forwarding is disabled. Networking will not work"),
            Signature::literal("WARNING: IPv4 forwarding is disabled"),
            Signature::new("IPv4 forwarding is disabled: check your host's firewalling", "IPv4 forwarding is disabled: check your host's firewalling and set sysctl net.ipv4.ip_forward=1"),
            Signature::new("IPv6 global forwarding is disabled", "IPv6 global forwarding is disabled: check your host's firewalling"),
        ],
        list![
            Remedy::new(
                "Switch forwarding on, to stay",
                "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
                list![
                    Step::text("The host then routes between its networks: see that its firewall drops what should not pass (Docker sets FORWARD to DROP where it switches forwarding on itself)."),
                    Step::file("So that it lasts over a reboot:", "/etc/sysctl.d/60-ip-forward.conf", "net.ipv4.ip_forward = 1\n"),
                    Step::command("Apply it and look:", "sudo sysctl --system\nsysctl net.ipv4.ip_forward"),
                ],
            ),
            Remedy::new(
                "Find what switches it off again",
                "https://docs.docker.com/engine/network/packet-filtering-firewalls/",
                list![Step::command("A hardening script, a cloud image or a network restart; the last file that sets it wins:", "grep -rs ip_forward /etc/sysctl.conf /etc/sysctl.d /usr/lib/sysctl.d /run/sysctl.d")],
            ),
            Remedy::new(
                "Restart Docker, which sets it at its start",
                "https://docs.docker.com/engine/daemon/",
                list![
                    Step::text("Unless daemon.json says \"ip-forward\": false. Containers stop unless live-restore is on."),
                    Step::command("On Linux with systemd:", "sudo systemctl restart docker"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    )
    .warning(),
];
