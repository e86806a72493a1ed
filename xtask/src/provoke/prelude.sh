# What every scenario's scripts can use.

# engine NAME [FLAGS]: a second engine, on unix:///run/NAME.sock, that lasts until the scenario ends.
engine() {
    local name=$1; shift
    mkdir -p "/run/$name"
    dockerd --log-level error --data-root "/run/$name/data" --exec-root "/run/$name/exec" --pidfile "/run/$name/pid" \
        --bridge br9 --iptables=false -H "unix:///run/$name.sock" "$@" > "/run/$name/log" 2>&1 &
    for _ in $(seq 100); do [ -S "/run/$name.sock" ] && docker -H "unix:///run/$name.sock" version && return; sleep 0.1; done
    return 1
}

# log_in: valid credentials for private.example.com.
log_in() { echo 'correct horse' | docker login -u dev --password-stdin private.example.com; }

# plugins: buildx and Compose, where they are on PATH, become the client's plugins (for this scenario).
plugins() {
    mkdir -p ~/.docker/cli-plugins
    local plugin
    for plugin in docker-buildx docker-compose; do ln -sf "$(command -v $plugin)" ~/.docker/cli-plugins/; done
}

# await COMMAND …: until it succeeds, at most 20 seconds.
await() { for _ in $(seq 200); do "$@" && return; sleep 0.1; done; return 1; }

# dockerfile LINES: writes ./Dockerfile.
dockerfile() { printf '%s\n' "$@" > Dockerfile; }

# alone [FLAGS]: from here on `dockerd` is one that keeps out of the way of the world's engine (--bridge none would
# delete docker0). alone_with_network: one that tries to make a network, in a network namespace of its own.
alone() { alone_with_network --bridge br9 --iptables=false "$@"; ALONE_IN=(); }
alone_with_network() {
    ALONE_IN=(/usr/bin/unshare --net)
    ALONE=(--log-level error --pidfile /run/second.pid --data-root /mnt/docker --exec-root /run/second "$@")
    dockerd() { [[ " $* " == *' -H '* ]] || set -- -H unix:///run/second.sock "$@"; /usr/bin/timeout 140 "${ALONE_IN[@]}" "$DOCKERD" "${ALONE[@]}" "$@"; }
    DOCKERD=$(type -P dockerd)
}

# occupy ADDRESS PORT: another program listens there; vacate: no longer.
occupy() {
    perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(LocalAddr => $ARGV[0], Listen => 1, ReuseAddr => 1) or die; sleep 600' "$1:$2" &
    echo $! > /run/occupier; sleep 0.3
}
vacate() { kill "$(cat /run/occupier)"; rm /run/occupier; }

# sweep: everything back as world.sh left it.
sweep() {
    exec > /dev/null 2>&1
    local pid
    for pid in /run/*/pid /run/second.pid; do
        [ -e "$pid" ] || continue
        kill "$(cat "$pid")"
        await test ! -e "$pid"
        rm -rf "$pid" "${pid%/pid}"
    done
    rm -rf /run/second /run/few /mnt/docker /run/*.sock.lock
    unset DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG
    docker version || restart_engine
    docker swarm leave --force
    local ids; ids=$(docker ps -aq); [ -z "$ids" ] || docker rm -fv $ids
    docker network prune -f
    docker volume prune -f
    docker images --format '{{.Repository}}:{{.Tag}}' | sort | comm -13 /run/world/images - | grep -v '<none>' | xargs -r docker rmi -f
    docker image prune -f
    docker images --format '{{.Repository}}:{{.Tag}}' | sort | comm -23 /run/world/images - | grep -q . && docker load -i /run/world/images.tar
    rm -rf /root/.docker /home/dev/.docker /srv/app /tmp/* /etc/docker/*
    chmod 755 /srv /root; mkdir -p /srv/app
}

# restart_engine: stops the world's engine if it runs, and starts it.
restart_engine() {
    if [ -e /run/docker.pid ]; then kill "$(cat /run/docker.pid)"; await test ! -e /run/docker.pid; fi
    rm -f /run/docker.sock
    dockerd --log-level error > /run/world/logs/dockerd.log 2>&1 &
    echo $! > /run/world/dockerd.pid
    await test -S /run/docker.sock && await docker version
}

# dockerd_starts [FLAGS]: whether a second engine, with these flags and /etc/docker/daemon.json, comes up.
dockerd_starts() {
    local log=/run/starts.log
    [[ " $* " == *' -H '* ]] || set -- -H unix:///run/second.sock "$@"
    timeout 20 dockerd --pidfile /run/starts.pid --data-root /run/starts/data --exec-root /run/starts/exec --bridge br9 --iptables=false "$@" > $log 2>&1 &
    await grep -q 'API listen on' $log
    local found=$?
    kill %% 2> /dev/null; wait 2> /dev/null
    return $found
}

# tls_engine: an engine on docker.example.com:2376 that wants client certificates (and on 2375 without TLS).
tls_engine() {
    grep -q docker.example.com /etc/hosts || echo 203.0.113.10 docker.example.com >> /etc/hosts
    mkdir -p /run/world/engine-client
    cp /run/world/certs/trusted.crt /run/world/engine-client/ca.pem
    cp /run/world/certs/client.crt /run/world/engine-client/cert.pem
    cp /run/world/certs/client.key /run/world/engine-client/key.pem
    engine secure --tlsverify --tlscacert /run/world/certs/trusted.crt --tlscert /run/world/certs/engine.crt \
        --tlskey /run/world/certs/engine.key -H tcp://203.0.113.10:2376
}

# dns_goes_to ADDRESS: another DNS server (Go looks at the file again after five seconds).
dns_goes_to() { echo "nameserver $1" > /etc/resolv.conf; sleep 6; }
