//! Swarm mode.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "swarm-not-manager",
        "The command needs a swarm manager, and this node is none",
        "Services, stacks, secrets and overlay networks are kept by a swarm's managers. This engine is in no swarm, or only a worker in one.",
        list![
            Signature::new(
                "This node is not a swarm manager",
                "This node is not a swarm manager[.]?( Use \"?docker swarm init\"? or \"?docker swarm join\"? to connect this node to swarm and try again| Worker nodes can't be used to view or modify cluster state[.] Please run this command on a manager node or promote the current node to a manager)?",
            ),
            Signature::literal("This node is not part of a swarm"),
            Signature::literal("This node is not participating as a Swarm manager"),
            Signature::literal("cannot create a swarm scoped network when swarm is not active"),
            Signature::literal("Cannot create a multi-host network from a worker node"),
            Signature::new("is not initialized", "datastore for scope \"global\" is not initialized"),
            Signature::new("only available on Swarm managers", "only available on Swarm managers"),
        ],
        list![
            Remedy::new(
                "See what this node is",
                "https://docs.docker.com/reference/cli/docker/system/info/",
                list![Step::command(
                    "“inactive” is no swarm; “active false” is a worker. Check the context too: the command may go to another engine than you think.",
                    "docker info --format '{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}}'\ndocker context ls",
                )],
            ),
            Remedy::new(
                "Begin a swarm, with this node as its manager",
                "https://docs.docker.com/engine/swarm/swarm-mode/",
                list![Step::command("One node is enough for trying things out:", "docker swarm init")],
            ),
            Remedy::new(
                "In an existing swarm: run it on a manager",
                "https://docs.docker.com/engine/swarm/manage-nodes/",
                list![Step::command(
                    "Or make this node one; from a manager:",
                    "docker node ls\ndocker node promote NODE",
                )],
            ),
            Remedy::new(
                "Without a swarm: use Compose",
                "https://docs.docker.com/reference/cli/docker/compose/up/",
                list![Step::command(
                    "On a single machine `docker stack deploy` is seldom what is wanted; the same file runs with:",
                    "docker compose up -d",
                )],
            ),
        ],
    ),
    Cause::new(
        "swarm-manager-starting",
        "The swarm's manager is not ready",
        "This node is a manager, but its manager is still starting, or cannot reach the other managers.",
        list![
            Signature::literal("Manager is being prepared or has trouble connecting to the cluster"),
            Signature::literal("raft: failed to process the request: node is stopped"),
            Signature::literal("raft: failed to process the request: node lost leader status"),
        ],
        list![
            Remedy::new(
                "Wait a minute, then look again",
                "https://docs.docker.com/engine/swarm/admin_guide/",
                list![Step::command(
                    "After a start it takes a while; the engine's log tells why it does not come up:",
                    "docker node ls\nsudo journalctl -u docker -n 50 --no-pager",
                )],
            ),
            Remedy::new(
                "Check the way to the other managers",
                "https://docs.docker.com/engine/swarm/swarm-tutorial/#open-protocols-and-ports-between-the-hosts",
                list![Step::text("TCP 2377, TCP and UDP 7946 and UDP 4789 must be open between all nodes, and managers must keep their addresses.")],
            ),
        ],
    ),
    Cause::new(
        "swarm-already-member",
        "This node is already in a swarm",
        "An engine can be in one swarm only, and this one is in a swarm already: init or join was run before, perhaps by a script.",
        list![
            Signature::new(
                "This node is already part of a swarm",
                "This node is already part of a swarm[.]( Use \"?docker swarm leave\"? to leave this swarm and join another one)?",
            ),
        ],
        list![
            Remedy::new(
                "Keep it, if it is the right swarm",
                "https://docs.docker.com/reference/cli/docker/node/ls/",
                list![Step::command("Then there is nothing to do. On a manager:", "docker info --format '{{.Swarm.LocalNodeState}} {{.Swarm.Cluster.ID}}'\ndocker node ls")],
            ),
            Remedy::new(
                "Leave the old swarm, then join the new one",
                "https://docs.docker.com/reference/cli/docker/swarm/leave/",
                list![
                    Step::text("The swarm's tasks on this node stop. If it is the last manager, all services, secrets and configs of that swarm are lost, and leaving needs --force."),
                    Step::command("On this node:", "docker swarm leave"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "swarm-manager-leave",
        "A manager may not leave or be removed like this",
        "The swarm's managers decide together; taking this one away would leave too few, so Docker wants it demoted first or an explicit --force.",
        list![
            Signature::literal("You are attempting to leave the swarm on a node that is participating as a manager"),
            Signature::literal("It must be demoted to worker before removal"),
            Signature::literal("attempting to demote the last manager of the swarm"),
            Signature::literal("this would result in a loss of quorum"),
            Signature::literal("removing it may result in loss of quorum"),
            Signature::new("is not down and can't be removed", "node {name} is not down and can't be removed"),
        ],
        list![
            Remedy::new(
                "Give the swarm enough managers first",
                "https://docs.docker.com/engine/swarm/admin_guide/",
                list![Step::command("More than half must stay reachable; three managers bear the loss of one:", "docker node ls\ndocker node promote OTHER_NODE")],
            ),
            Remedy::new(
                "Then demote this one, from another manager",
                "https://docs.docker.com/engine/swarm/manage-nodes/#promote-or-demote-a-node",
                list![Step::command("Then leave on the node itself, and remove it from the list:", "docker node demote NODE\ndocker node rm NODE")],
            ),
            Remedy::new(
                "Leave by force",
                "https://docs.docker.com/reference/cli/docker/swarm/leave/",
                list![
                    Step::text("On the last manager this deletes the swarm: services, secrets, configs and overlay networks are lost. On one of several it may cost the majority."),
                    Step::command("On the node itself:", "docker swarm leave --force"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "swarm-no-leader",
        "The swarm has lost its leader",
        "More than half of the managers must be reachable to decide anything. Too few are, so the swarm can be neither read nor changed; running containers go on.",
        list![
            Signature::new(
                "The swarm does not have a leader",
                "The swarm does not have a leader[.]( It's possible that too few managers are online[.] Make sure more than half of the managers are online)?",
            ),
            Signature::literal("raft: no elected cluster leader"),
            // gRPC's old number for DeadlineExceeded; only a swarm manager is asked over gRPC.
            Signature::literal("from daemon: rpc error: code = 4 desc = context deadline exceeded"),
            Signature::literal("from daemon: rpc error: code = DeadlineExceeded desc = context deadline exceeded").requires("docker node"),
            Signature::literal("from daemon: rpc error: code = DeadlineExceeded desc = context deadline exceeded").requires("docker service"),
            Signature::literal("from daemon: rpc error: code = DeadlineExceeded desc = context deadline exceeded").requires("docker stack"),
        ],
        list![
            Remedy::new(
                "Bring managers back",
                "https://docs.docker.com/engine/swarm/admin_guide/#recover-from-losing-the-quorum",
                list![Step::text("Start the missing managers, with their old addresses. With two managers both are needed; with three, two.")],
            ),
            Remedy::new(
                "Check the network between the managers",
                "https://docs.docker.com/engine/swarm/swarm-tutorial/#open-protocols-and-ports-between-the-hosts",
                list![Step::text("TCP 2377, TCP and UDP 7946 and UDP 4789 must be open, and the clocks must agree.")],
            ),
            Remedy::new(
                "Begin anew from this manager's state",
                "https://docs.docker.com/engine/swarm/admin_guide/#recover-from-losing-the-quorum",
                list![
                    Step::text("If the others are lost for good: this makes a swarm of one manager that keeps services, networks, secrets and workers. Managers that come back later must leave and join again. Stop them first, or there are two swarms."),
                    Step::command("On the manager that lives:", "docker swarm init --force-new-cluster --advertise-addr IP"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "swarm-locked",
        "The swarm is locked",
        "With autolock on, a manager needs the unlock key after each restart before it may decrypt its data.",
        list![
            Signature::literal("Swarm is encrypted and needs to be unlocked before it can be used"),
            Signature::literal("swarm could not be unlocked: invalid key provided"),
            Signature::literal("node is locked, and needs a valid unlock key"),
        ],
        list![
            Remedy::new(
                "Unlock it with the key",
                "https://docs.docker.com/engine/swarm/swarm_manager_locking/",
                list![
                    Step::command("It asks for the key that was shown when autolock was switched on:", "docker swarm unlock"),
                    Step::command("Another manager that is not locked shows the key:", "docker swarm unlock-key"),
                ],
            ),
            Remedy::new(
                "Switch autolock off",
                "https://docs.docker.com/engine/swarm/swarm_manager_locking/",
                list![
                    Step::text("Then the keys that protect the swarm's data lie readable on each manager's disk."),
                    Step::command("On an unlocked manager:", "docker swarm update --autolock=false"),
                ],
            )
            .risk(Risk::Insecure),
            Remedy::new(
                "Without the key: leave and join again",
                "https://docs.docker.com/reference/cli/docker/swarm/leave/",
                list![
                    Step::text("This node's copy of the swarm is lost. If no other manager has it, services, secrets and configs are gone."),
                    Step::command("On this node:", "docker swarm leave --force"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "swarm-certificates-expired",
        "The node's swarm certificate has expired",
        "Nodes renew their certificates while they run. This one was off (or cut off) for longer than the certificate was valid.",
        list![
            Signature::literal("Swarm certificates have expired"),
        ],
        list![
            Remedy::new(
                "Check the clock first",
                "https://docs.docker.com/reference/cli/docker/swarm/ca/",
                list![Step::command("A wrong clock makes good certificates look expired:", "date -u")],
            ),
            Remedy::new(
                "Leave and join again",
                "https://docs.docker.com/engine/swarm/join-nodes/",
                list![
                    Step::text("The swarm's tasks on this node stop. On the only manager this loses the swarm: there make a new cluster from its data instead (docker swarm init --force-new-cluster)."),
                    Step::command("On this node, with the command that a manager prints for `docker swarm join-token worker`:", "docker swarm leave --force\ndocker swarm join --token TOKEN MANAGER_IP:2377"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "swarm-advertise-address",
        "Docker cannot tell which address other nodes should use",
        "The machine has several IP addresses (or none that fits), so the address under which the swarm's other nodes reach it must be said.",
        list![
            Signature::new(
                "could not choose an IP address to advertise",
                "could not choose an IP address to advertise since this system has multiple addresses on (interface {name} \\({host} and [^)]+\\)|different interfaces \\([^)]+\\))( - specify one with --advertise-addr)?",
            ),
            Signature::literal("could not choose an IP address to advertise"),
            Signature::literal("must specify a listening address because the address to advertise is not recognized as a system address"),
            Signature::literal("specify one with --advertise-addr"),
            Signature::literal("could not find the system's IP address"),
            Signature::literal("advertise address must be a non-zero IP address or network interface"),
            Signature::literal("listen address must be an IP address or network interface"),
            Signature::literal("data path address must be a non-zero IP address or network interface"),
            Signature::new("has more than one IPv", "interface {name} has more than one IPv[46] address \\([^)]+\\)"),
            Signature::new("has no usable IPv4 or IPv6 address", "interface {name} has no usable IPv4 or IPv6 address"),
            Signature::literal("attempted to join raft cluster without knowing own address"),
        ],
        list![
            Remedy::new(
                "Name the address",
                "https://docs.docker.com/reference/cli/docker/swarm/init/#advertise-addr",
                list![
                    Step::command("See the addresses; take the one in the network that the nodes share, not a NAT or Docker address:", "ip -brief address"),
                    Step::command("With the address or the interface's name:", "docker swarm init --advertise-addr {host|IP}"),
                ],
            ),
            Remedy::new(
                "Behind NAT: say where to listen, too",
                "https://docs.docker.com/reference/cli/docker/swarm/init/#listen-addr",
                list![Step::command(
                    "An advertised address that is not the machine's own (a cloud's public IP) needs a listen address; nodes must be able to reach the advertised one:",
                    "docker swarm init --advertise-addr PUBLIC_IP --listen-addr 0.0.0.0:2377",
                )],
            ),
        ],
    ),
    Cause::new(
        "swarm-join-unreachable",
        "The swarm's manager cannot be reached",
        "Joining (or talking to) the swarm failed because the manager did not answer on its port, usually 2377: a firewall, a wrong address, or a manager that is down.",
        list![
            Signature::new("code = DeadlineExceeded desc = context deadline exceeded", "from daemon: rpc error: code = DeadlineExceeded desc = context deadline exceeded").requires("docker swarm join"),
            Signature::new(
                "Timeout was reached before node ",
                "Timeout was reached before node (was )?joined[.]( The attempt to join the swarm will continue in the background)?",
            ),
            Signature::new(
                "transport: Error while dialing",
                "from daemon: rpc error: code = [A-Za-z]+ desc = .{0,120}transport: Error while dialing:? dial tcp {host}:{port}: .{1,80}",
            ),
            Signature::new("rror while dialing", "error while dialing:? dial tcp {host}:2377: .{1,80}"),
            Signature::new(":2377: connect: ", "dial tcp {host}:2377: connect: .{1,60}"),
            Signature::new(":2377: i/o timeout", "dial tcp {host}:2377: i/o timeout"),
            Signature::new("can't initialize raft node", "can't initialize raft node: .{1,300}"),
            Signature::literal("could not connect to prospective new cluster member using its advertised address"),
            Signature::literal("all SubConns are in TransientFailure").docker_only().likely(),
            Signature::literal("raft: member unknown"),
            Signature::literal("grpc: the connection is unavailable").docker_only(),
        ],
        list![
            Remedy::new(
                "Check the address in the join command",
                "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
                list![
                    Step::command("Let a manager print it anew; the address must be one that this node can reach:", "docker swarm join-token worker"),
                    Step::text("If it shows a wrong address (127.0.0.1, a NAT address), the manager was begun with a wrong --advertise-addr and must be made again."),
                ],
            ),
            Remedy::new(
                "Open the swarm's ports between the nodes",
                "https://docs.docker.com/engine/swarm/swarm-tutorial/#open-protocols-and-ports-between-the-hosts",
                list![
                    Step::command("From this node, see whether the manager answers:", "nc -vz {host|MANAGER_IP} 2377"),
                    Step::text("Open TCP 2377 to managers, TCP and UDP 7946 and UDP 4789 between all nodes: in the hosts' firewall and in the cloud's security group. Both ways: managers connect back to a joining manager."),
                ],
            ),
            Remedy::new(
                "See whether the manager listens",
                "https://docs.docker.com/engine/swarm/admin_guide/",
                list![Step::command("On the manager:", "docker node ls\nsudo ss -lntp | grep 2377")],
            ),
            Remedy::new(
                "Leave, then join once more",
                "https://docs.docker.com/reference/cli/docker/swarm/leave/",
                list![
                    Step::text("A try that goes on in the background must be ended first; this also stops the swarm's tasks on this node, if there are any."),
                    Step::command("On this node:", "docker swarm leave"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "swarm-join-token",
        "The join token is not valid for this swarm",
        "The token is damaged, was rotated, or belongs to another swarm than the one at that address.",
        list![
            Signature::literal("A valid join token is necessary to join this cluster"),
            Signature::literal("invalid join token"),
            Signature::new("remote CA does not match fingerprint", "remote CA does not match fingerprint[.] Expected: [0-9a-f]+"),
        ],
        list![
            Remedy::new(
                "Fetch the present token from a manager",
                "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
                list![Step::command(
                    "It prints the whole join command; copy it unbroken (manager instead of worker for a further manager):",
                    "docker swarm join-token worker",
                )],
            ),
        ],
    ),
    Cause::new(
        "swarm-no-suitable-node",
        "No node of the swarm fits the task",
        "The scheduler looked at every node and none meets what the service asks for; the words in brackets say what is missing.",
        list![
            Signature::new(
                "no suitable node ",
                "^[ |]*[a-z0-9]{12,25} (\\\\_ )?{name} [^ ]+ .{0,100}no suitable node \\([^\"]{1,400}\\)",
            ),
            Signature::new(
                "no suitable node ",
                "no suitable node \\((.{0,400}(node|nodes|tasks|exceed|mounts on [0-9]+ nodes?|constraints not satisfied|resources|platform|plugin|port already in use).{0,40})\\)",
            ),
            Signature::literal("no suitable node").docker_only(),
            Signature::new("no suitable node", "^\"?no suitable node\"?$").likely(),
            Signature::new("scheduling constraints not satisfied on ", "scheduling constraints not satisfied on [0-9]+ nodes?"),
            Signature::new("insufficient resources on ", "insufficient resources on [0-9]+ nodes?"),
            Signature::new("unsupported platform on ", "unsupported platform on [0-9]+ nodes?"),
            Signature::new("host-mode port already in use on ", "host-mode port already in use on [0-9]+ nodes?"),
            Signature::literal("max replicas per node limit exceed"),
        ],
        list![
            Remedy::new(
                "Read the whole reason",
                "https://docs.docker.com/reference/cli/docker/service/ps/",
                list![Step::command("Untrimmed, with all nodes and their state:", "docker service ps --no-trunc SERVICE\ndocker node ls")],
            ),
            Remedy::new(
                "“scheduling constraints not satisfied”: labels",
                "https://docs.docker.com/engine/swarm/services/#placement-constraints",
                list![Step::command(
                    "Compare the constraints with the nodes' labels and names, and add what is missing:",
                    "docker service inspect SERVICE --format '{{.Spec.TaskTemplate.Placement}}'\ndocker node inspect NODE --format '{{.Spec.Labels}} {{.Description.Hostname}}'\ndocker node update --label-add KEY=VALUE NODE",
                )],
            ),
            Remedy::new(
                "“insufficient resources”: reservations",
                "https://docs.docker.com/engine/swarm/services/#reserve-memory-or-cpus-for-a-service",
                list![Step::command("What is reserved counts, not what is used. Reserve less, or add a node:", "docker service update --reserve-memory 256M --reserve-cpu 0.25 SERVICE")],
            ),
            Remedy::new(
                "“not available for new tasks”: nodes are down or drained",
                "https://docs.docker.com/engine/swarm/manage-nodes/#change-node-availability",
                list![Step::command("Bring them back:", "docker node ls\ndocker node update --availability active NODE")],
            ),
            Remedy::new(
                "“unsupported platform”, “missing plugin”, “port already in use”",
                "https://docs.docker.com/engine/swarm/services/",
                list![Step::text(
                    "Build the image for the nodes' processors (or deploy with --no-resolve-image); install the volume or network plugin on each node; a port published in host mode can be used once on each node. “max replicas per node” is the limit in the service itself.",
                )],
            ),
        ],
    ),
    Cause::new(
        "swarm-config-immutable",
        "A swarm's config or secret cannot be changed",
        "Once created, a config or secret keeps its content for good; only its labels may change. A changed file needs a new name.",
        list![
            Signature::new("only updates to Labels are allowed", "failed to update (config|secret) {name}: .{0,200}only updates to Labels are allowed"),
            Signature::literal("only updates to Labels are allowed"),
        ],
        list![
            Remedy::new(
                "Give the new content a new name",
                "https://docs.docker.com/engine/swarm/configs/#example-rotate-a-config",
                list![
                    Step::file(
                        "In the stack's file, a name with a version that you raise with each change (an environment variable, or a hash of the file):",
                        "compose.yaml",
                        "configs:\n  app_config:\n    name: app_config_v2\n    file: ./app.conf\n",
                    ),
                    Step::command("Then deploy again; the old one can be removed when no service uses it:", "docker stack deploy -c compose.yaml STACK\ndocker config ls"),
                ],
            ),
            Remedy::new(
                "Remove the stack, and deploy it anew",
                "https://docs.docker.com/reference/cli/docker/stack/rm/",
                list![
                    Step::text("All of the stack's services stop until the second command is through."),
                    Step::command("For a test system:", "docker stack rm STACK\ndocker stack deploy -c compose.yaml STACK"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "swarm-name-in-use",
        "A service, secret or config of that name is there already, or still in use",
        "Names are unique in a swarm ({name|this one} is taken), and what a service uses cannot be removed.",
        list![
            Signature::new("name conflicts with an existing object", "name conflicts with an existing object(: service {name} already exists)?"),
            Signature::new("is in use by the following ", "(secret|config) '{name}' is in use by the following services?: .{1,200}"),
            Signature::new("desc = secret ", "desc = secret {name} already exists"),
            Signature::new("desc = config ", "desc = config {name} already exists"),
        ],
        list![
            Remedy::new(
                "A service: update the existing one",
                "https://docs.docker.com/reference/cli/docker/service/update/",
                list![Step::command(
                    "It keeps its name, and its containers are replaced one by one:",
                    "docker service ls\ndocker service update --image IMAGE:TAG SERVICE",
                )],
            ),
            Remedy::new(
                "A secret or config: give the new content a new name",
                "https://docs.docker.com/engine/swarm/secrets/#example-rotate-a-secret",
                list![Step::command(
                    "Its content never changes; the service gets the new one under the old file name (for a config write config in place of secret):",
                    "docker secret create NAME_v2 ./FILE\ndocker service update --secret-rm NAME --secret-add source=NAME_v2,target=NAME SERVICE",
                )],
            ),
            Remedy::new(
                "Remove the old one",
                "https://docs.docker.com/reference/cli/docker/service/rm/",
                list![
                    Step::command("A service's containers stop at once:", "docker service rm SERVICE"),
                    Step::command("A secret or config, once no service uses it any more:", "docker secret rm NAME"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "swarm-not-found",
        "The swarm knows nothing of that name",
        "There is no service, node, task, secret or config called {name|that} in this swarm. The engine may also be in another swarm than you think, or the name lacks its stack's prefix (STACK_NAME).",
        list![
            Signature::new("from daemon: service ", "from daemon: service {name} not found"),
            Signature::new("from daemon: node ", "from daemon: node {name} not found"),
            Signature::new("from daemon: task ", "from daemon: task {name} not found"),
            Signature::new("from daemon: secret ", "from daemon: secret {name} not found"),
            Signature::new("from daemon: config ", "from daemon: config {name} not found"),
            Signature::new("desc = service ", "code = NotFound desc = service {name} not found"),
            Signature::new("desc = node ", "code = NotFound desc = node {name} not found"),
            Signature::new("desc = secret ", "code = NotFound desc = secret {name} not found"),
            Signature::new("desc = config ", "code = NotFound desc = config {name} not found"),
            Signature::new("desc = could not find ", "desc = could not find (secret|config) {name}$"),
            Signature::new("desc = secrets not found: ", "desc = secrets not found: {name}"),
            Signature::new("desc = secret not found: ", "desc = secret not found: {name}"),
            Signature::new("desc = configs not found: ", "desc = configs not found: {name}"),
            Signature::new("desc = config not found: ", "desc = config not found: {name}"),
            Signature::new("secret not found: ", "^secret not found: {name}").requires("docker "),
            Signature::new("config not found: ", "^config not found: {name}").requires("docker "),
            Signature::new("no such service: ", "^(Error: )?no such service: {name}").requires("docker service"),
            Signature::new("No such node: ", "No such node: {name}").docker_only(),
            Signature::new("No such secret: ", "No such secret: {name}").docker_only(),
            Signature::new("No such config: ", "No such config: {name}").docker_only(),
            Signature::new("nothing found in stack: ", "nothing found in stack: {name}"),
        ],
        list![
            Remedy::new(
                "See what the swarm holds, and under which names",
                "https://docs.docker.com/engine/swarm/stack-deploy/",
                list![
                    Step::command("Names of a stack's services carry its name: STACK_SERVICE. On a manager:", "docker service ls\ndocker node ls\ndocker secret ls\ndocker config ls"),
                    Step::command("Which engine answers, and whether it is in a swarm:", "docker context show\ndocker info --format '{{.Swarm.LocalNodeState}} {{.Swarm.NodeID}}'"),
                ],
            ),
            Remedy::new(
                "A secret or config: create it before the service",
                "https://docs.docker.com/engine/swarm/secrets/",
                list![Step::command(
                    "Those that a stack calls external are not made by docker stack deploy (for a config write config in place of secret):",
                    "docker secret create {name|NAME} ./FILE",
                )],
            ),
            Remedy::new(
                "A service: deploy its stack",
                "https://docs.docker.com/reference/cli/docker/stack/deploy/",
                list![Step::command("It makes what is missing and leaves what runs:", "docker stack deploy -c compose.yaml STACK")],
            ),
        ],
    )
    .replacing(texts!["compose-no-such-service"]),
    Cause::new(
        "swarm-spec-invalid",
        "The swarm refuses the service's definition",
        "The manager checked what the service (or stack) asks for, and one part of it is not allowed; the message names it.",
        list![
            Signature::literal("ContainerSpec: image reference must be provided"),
            Signature::new("ContainerSpec: ", "ContainerSpec: (duplicate mount point: .{1,200}|(Interval|Timeout|StartPeriod|StartInterval|Retries) in HealthConfig cannot be .{1,40})"),
            Signature::new("TaskSpec: ", "TaskSpec: (missing runtime|(restart|update)-[a-z]+ cannot be .{1,80})"),
            Signature::new("EndpointSpec: ", "EndpointSpec: (duplicate published ports provided|port published with ingress mode can't be used with dnsrr mode)"),
            Signature::new(" have a conflicting target: ", "(secret|config) references '{name}' and '[^']+' have a conflicting target: '.{1,200}'"),
            Signature::new("malformed secret reference", "malformed secret reference.{0,80}"),
            Signature::new("malformed config reference", "malformed config reference.{0,80}"),
            Signature::new("desc = invalid cpu value ", "desc = invalid cpu value [^ ]+: Must be at least .{1,20}"),
            Signature::new("desc = invalid memory value ", "desc = invalid memory value [^ ]+: Must be at least .{1,20}"),
            Signature::literal("desc = service mode change is not allowed"),
            Signature::literal("desc = renaming services is not supported"),
            Signature::literal("desc = name must be valid as a DNS name component"),
            Signature::literal("desc = name must be 63 characters or fewer"),
            Signature::new("desc = update out of sequence", "(code = [a-z]+ )?desc = update out of sequence"),
            Signature::literal("desc = service needs ingress network, but no ingress network is present"),
        ],
        list![
            Remedy::new(
                "A stack needs a finished image",
                "https://docs.docker.com/engine/swarm/stack-deploy/",
                list![
                    Step::text("docker stack deploy ignores build: in compose.yaml. Build the image, push it to a registry that every node reaches, and name it with image:."),
                    Step::command("For instance with a registry of your own:", "docker compose build\ndocker compose push\ndocker stack deploy -c compose.yaml STACK"),
                ],
            ),
            Remedy::new(
                "Mend the part that the message names",
                "https://docs.docker.com/reference/cli/docker/service/create/",
                list![
                    Step::text("Each published port and each mount target may stand once; endpoint mode dnsrr goes only with ports published in mode host; names are at most 63 letters, digits and hyphens."),
                    Step::command("See what the stack's file becomes:", "docker stack config -c compose.yaml"),
                ],
            ),
            Remedy::new(
                "\"update out of sequence\": try again",
                "https://docs.docker.com/reference/cli/docker/service/update/",
                list![Step::text("Two updates of one service met (two deployments at once, or a rollback under way). Wait until the first is through, then repeat the command; let only one pipeline deploy at a time.")],
            ),
            Remedy::new(
                "Mode and name cannot be changed: remove the service and deploy it anew",
                "https://docs.docker.com/reference/cli/docker/service/rm/",
                list![
                    Step::text("The service's containers stop until it is there again; its volumes stay."),
                    Step::command("From replicated to global, or to another name:", "docker service rm {name|SERVICE}\ndocker stack deploy -c compose.yaml STACK"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "swarm-network-scope",
        "The network does not fit: swarm services and plain containers need different ones",
        "Services can use only networks of the swarm (overlay), and a plain container only those overlay networks that were made attachable.",
        list![
            Signature::new("cannot be used with services", "The network {name} cannot be used with services[.]( Only networks scoped to the swarm can be used, such as those created with the overlay driver)?"),
            Signature::new(" not manually attachable", "network {name} not manually attachable"),
        ],
        list![
            Remedy::new(
                "See what the network is",
                "https://docs.docker.com/reference/cli/docker/network/inspect/",
                list![Step::command("Driver, scope and whether plain containers may attach:", "docker network inspect {name|NETWORK} --format '{{.Driver}} {{.Scope}} {{.Attachable}}'")],
            ),
            Remedy::new(
                "Make an attachable overlay network",
                "https://docs.docker.com/engine/network/drivers/overlay/",
                list![
                    Step::text("An existing network must be removed first, which cuts off what uses it; Attachable cannot be changed afterwards."),
                    Step::command("It serves services and plain containers alike:", "docker network create --driver overlay --attachable {name|NETWORK}"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "swarm-image-digest-warning",
        "The manager could not look the image up in its registry",
        "The manager could not ask the registry for the digest of {image|the image}, so each node pulls by tag, and nodes may run different versions. For a private registry the nodes will probably fail to pull, too.",
        list![
            Signature::new("could not be accessed on a registry to record", "image {image} could not be accessed on a registry to record(( its)? digest)?"),
        ],
        list![
            Remedy::new(
                "Hand over the login",
                "https://docs.docker.com/reference/cli/docker/service/create/#with-registry-auth",
                list![Step::command("Log in on the manager, and send the login along:", "docker login {registry|REGISTRY}\ndocker stack deploy --with-registry-auth -c compose.yaml STACK")],
            ),
            Remedy::new(
                "Put the image where every node finds it",
                "https://docs.docker.com/engine/swarm/stack-deploy/",
                list![Step::text("An image that was only built on one machine is unknown to the others: push it to a registry that all nodes reach.")],
            ),
        ],
    )
    .warning(),
];
