#!/bin/bash
# The world in which failures are provoked: names, addresses, certificates, registries, web servers, an engine.
#
# Runs inside namespaces of its own (mounts, network, processes, host name), so that it may take the real names
# and paths (/etc/hosts, /var/run/docker.sock, port 443 of registry.example.com) without the machine outside
# seeing any of it, and so that all of it vanishes with its first process.
set -euo pipefail
trap 'echo "world.sh, line $LINENO: $BASH_COMMAND" >&2' ERR
W=/run/world
umask 022

# --- folders: everything that is written to lives in memory ---------------------------------------------------
mkdir -p /var/lib/docker
for folder in /run /tmp /home /root /srv /mnt /var/lib/docker; do
    mount -t tmpfs -o mode=755 world "$folder"
done
chmod 1777 /tmp
mkdir -p $W/{etc,etc-work,certs,nginx,bin,logs,registry} /run/lock
cat > $W/nginx.conf                                 # comes on standard input
mount -t overlay -o lowerdir=/etc,upperdir=$W/etc,workdir=$W/etc-work world /etc
rm -f /etc/docker/daemon.json
echo 'dev:x:1000:1000::/home/dev:/bin/bash' >> /etc/passwd
echo 'dev:x:1000:' >> /etc/group
mkdir -p /home/dev && chown 1000:1000 /home/dev

# Which programs of the engine are on PATH is decided here, once.
for program in dockerd containerd containerd-shim-runc-v2 runc ctr docker-proxy docker-buildx docker-compose; do
    if found=$(command -v $program); then ln -s "$found" $W/bin/; fi
done

# --- addresses and names --------------------------------------------------------------------------------------
ip link set lo up
for n in 10 11 12 13 20 30 31 32 33 34 40 41 42 50 51; do ip addr add 203.0.113.$n/32 dev lo; done
ip addr add 192.0.2.53/32 dev lo                    # the DNS server
ip route add unreachable 198.51.100.7/32            # "no route to host"; everything else is "unreachable"
iptables -A INPUT -d 203.0.113.51 -j DROP           # packets to it get no answer
ip link add br9 type bridge                         # for second engines
ip addr add 172.30.9.1/24 dev br9
ip link set br9 up
cat > /etc/resolv.conf <<< 'nameserver 192.0.2.53'
cat > /etc/hosts <<'HOSTS'
127.0.0.1 localhost
::1 localhost
203.0.113.10 registry.example.com
203.0.113.11 private.example.com
203.0.113.12 archive.example.com
203.0.113.13 nohttps.example.com
203.0.113.30 reset.example.com
203.0.113.31 hang.example.com
203.0.113.32 ssh.example.com
203.0.113.33 eof.example.com
203.0.113.34 strange.example.com
203.0.113.40 proxy.example.com
203.0.113.50 closed.example.com
203.0.113.51 silent.example.com
198.51.100.7 noroute.example.com
198.51.100.8 unreachable.example.com
2001:db8::15 ipv6.example.com
HOSTS
# Every name that nginx serves.
grep -ohE 'server_name [^;]+' $W/nginx.conf | cut -d' ' -f2- | tr ' ' '\n' | grep -v '^_$' |
    sed 's/^/203.0.113.20 /' >> /etc/hosts

# --- certificates ---------------------------------------------------------------------------------------------
cd $W/certs
ca() { # ca NAME SUBJECT: an authority
    faketime '2024-01-01 00:00:00' openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" \
        -out "$1.crt" -days 7300 -subj "$2" -addext 'keyUsage=critical,keyCertSign,cRLSign' 2>/dev/null
}
cert() { # cert NAME CA FROM DAYS SUBJECT [SAN] [MORE OPTIONS]: a server's certificate
    openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -out "$1.csr" -subj "$5" 2>/dev/null
    printf '%s\n' 'extendedKeyUsage=serverAuth,clientAuth' ${6:+"subjectAltName=$6"} > "$1.ext"
    faketime "$3 00:00:00" openssl x509 -req -in "$1.csr" -CA "$2.crt" -CAkey "$2.key" -CAcreateserial -days "$4" \
        -extfile "$1.ext" -out "$1.crt" "${@:7}" 2>/dev/null
}
ca trusted '/O=Example Trust Services/CN=Example Root CA'
ca corporate '/O=Example Corp/CN=Example Corp Internal CA'
cat trusted.crt >> /etc/ssl/certs/ca-certificates.crt
names=$(grep -ohE 'server_name [^;]+' $W/nginx.conf | cut -d' ' -f2- | tr ' ' '\n' | grep -v '^_$' | sed 's/^/DNS:/' | paste -sd,)
cert good trusted 2024-01-01 7000 '/CN=example.com' "DNS:example.com,DNS:*.example.com,$names"
cert unknown corporate 2024-01-01 7000 '/CN=internal.example.com' 'DNS:internal.example.com,DNS:swr.eu-ch2.sc.otc.t-systems.com'
cert expired trusted 2024-01-01 365 '/CN=expired.example.com' 'DNS:expired.example.com,DNS:swr.eu-nl.otc.t-systems.com'
cert future trusted 2039-01-01 365 '/CN=future.example.com' 'DNS:future.example.com'
cert other trusted 2024-01-01 7000 '/CN=www.example.org' 'DNS:www.example.org,DNS:example.org'
cert legacy trusted 2024-01-01 7000 '/CN=legacy.example.com'
cert sha1 trusted 2024-01-01 7000 '/CN=sha1.example.com' 'DNS:sha1.example.com' -sha1
cert engine trusted 2024-01-01 7000 '/CN=docker.example.com' 'DNS:docker.example.com,IP:203.0.113.10'
cert client trusted 2024-01-01 7000 '/CN=client'
cert stranger corporate 2024-01-01 7000 '/CN=stranger'
faketime '2024-01-01 00:00:00' openssl req -x509 -newkey rsa:2048 -nodes -keyout selfsigned.key -out selfsigned.crt -days 7000 \
    -subj '/CN=selfsigned.example.com' -addext 'subjectAltName=DNS:selfsigned.example.com' 2>/dev/null
chmod 644 ./*.key

# --- registries -----------------------------------------------------------------------------------------------
registry() { # registry NAME ADDRESS TLS [MORE SETTINGS]
    mkdir -p $W/registry/"$1"
    {
        printf 'version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\n'
        printf 'storage: {filesystem: {rootdirectory: %s}, delete: {enabled: true}%s}\n' "$W/registry/${5:-$1}" "${6:-}"
        printf 'http:\n  addr: %s\n  secret: world\n' "$2"
        [ "$3" = no ] || printf '  tls: {certificate: %s, key: %s}\n' $W/certs/good.crt $W/certs/good.key
        printf '%b' "${4:-}"
    } > $W/registry/"$1".yml
    docker-registry serve $W/registry/"$1".yml > $W/logs/registry-"$1".log 2>&1 &
}
htpasswd -Bbn dev 'correct horse' > $W/htpasswd 2>/dev/null
registry open 203.0.113.10:443 yes
registry plain 203.0.113.10:5000 no '' open
registry nohttps 203.0.113.13:443 no '' open
registry private 203.0.113.11:443 yes "auth: {htpasswd: {realm: Registry, path: $W/htpasswd}}\n"
registry archive 203.0.113.12:443 yes '' open ', maintenance: {readonly: {enabled: true}}'
registry behind 127.0.0.1:5001 no '' open

# --- web servers ----------------------------------------------------------------------------------------------
nginx -p $W/nginx -e $W/logs/nginx.log -c $W/nginx.conf

for port in 203.0.113.10/443 203.0.113.11/443 203.0.113.20/443 127.0.0.1/5001; do
    for _ in $(seq 300); do (: < /dev/tcp/$port) 2> /dev/null && break; sleep 0.1; done
done

# --- the engine -----------------------------------------------------------------------------------------------
dockerd --log-level error > $W/logs/dockerd.log 2>&1 &
echo $! > $W/dockerd.pid
for _ in $(seq 600); do
    [ -S /run/docker.sock ] && docker version > /dev/null 2>&1 && break
    sleep 0.1
done
docker version > $W/logs/version.log

# --- images: made here, the same to the byte each time ---------------------------------------------------------
image() { # image NAME ROOTFS [CONFIG] [ARCHITECTURE]
    local d=$W/image; rm -rf $d; mkdir -p $d
    tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C "$2" -cf $d/layer.tar .
    printf '{"architecture":"%s","os":"linux","created":"2024-01-01T00:00:00Z","config":{%s},"history":[{"created":"2024-01-01T00:00:00Z"}],"rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' \
        "${4:-amd64}" "${3:-}" "$(sha256sum $d/layer.tar | cut -d' ' -f1)" > $d/config.json
    printf '[{"Config":"config.json","RepoTags":["%s"],"Layers":["layer.tar"]}]' "$1" > $d/manifest.json
    tar -C $d -c manifest.json config.json layer.tar | docker load -q
}
R=$W/rootfs
mkdir -p $R/{bin,etc,proc,sys,dev,tmp,root,app,usr/bin,usr/local/bin}
cp "$(readlink -f "$(command -v busybox)")" $R/bin/busybox
for tool in sh ls cat sleep echo true false ps id env kill head dd touch mkdir nc wget ping adduser tail yes chmod date mount test; do
    ln -s busybox $R/bin/$tool
done
echo 'root:x:0:0:root:/root:/bin/sh' > $R/etc/passwd
echo 'root:x:0:' > $R/etc/group
printf 'echo started\n' > $R/app/noshebang && chmod 755 $R/app/noshebang
printf '#!/bin/sh\necho started\n' > $R/app/notexecutable && chmod 644 $R/app/notexecutable
printf '#!/bin/sh\r\necho started\r\n' > $R/app/crlf.sh && chmod 755 $R/app/crlf.sh
printf '#!/bin/bash\necho started\n' > $R/app/entrypoint.sh && chmod 755 $R/app/entrypoint.sh
image busybox:latest $R '"Env":["PATH=/usr/local/bin:/usr/bin:/bin"],"Cmd":["sh"]'
image team/app:1.0 $R '"Env":["PATH=/usr/local/bin:/usr/bin:/bin"],"Cmd":["sleep","600"],"WorkingDir":"/app"'
mkdir -p $W/arm/bin; printf '\177ELF\002\001\001\000\000\000\000\000\000\000\000\000\002\000\267\000\001\000\000\000' > $W/arm/bin/app
chmod 755 $W/arm/bin/app
image team/app:arm64 $W/arm '"Entrypoint":["/bin/app"]' arm64
image team/empty:1.0 $(mktemp -d) '"Cmd":["/hello"]'
for to in registry.example.com/team/app:1.0 private.example.com/team/app:1.0; do docker tag team/app:1.0 $to; done
docker push -q registry.example.com/team/app:1.0
docker tag team/app:arm64 registry.example.com/team/app:arm64 && docker push -q registry.example.com/team/app:arm64
DOCKER_CONFIG=$W/login sh -c 'echo "correct horse" | docker login -u dev --password-stdin private.example.com && docker push -q private.example.com/team/app:1.0'
docker manifest create registry.example.com/team/multi:1.0 registry.example.com/team/app:arm64
docker manifest push registry.example.com/team/multi:1.0
rm -rf /root/.docker
docker rmi -f registry.example.com/team/app:1.0 registry.example.com/team/app:arm64 private.example.com/team/app:1.0
docker images --format '{{.Repository}}:{{.Tag}}' | sort > $W/images
docker save -o $W/images.tar $(cat $W/images)
