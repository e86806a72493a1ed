//! The program inside the container: not found, not runnable, crashed, killed.

use crate::cause::{Cause, Remedy, Signature, Step, list, texts};
use crate::context::{System, Tool};

pub const EXECUTABLE_NOT_FOUND: Cause = Cause::new(
    "run-executable-not-found",
    "The command is not in the image",
    "The container should start {name|a program}, and there is no program of that name on the image's PATH. The first word after the image name (or in ENTRYPOINT and CMD) is taken as the program.",
    list![
        Signature::new(
            "executable file not found in",
            r"(?:container process|container init|setns process|runtime|from daemon|exec failed|System error|rpc error|Cannot start|ContainerError).{0,400}?exec: ['\x22\\]{0,3}(?:{name}|[^\x22']{0,200})['\x22\\]{0,3}: executable file not found in (?:\$PATH|%PATH%)",
        )
        .unless(texts!["docker-credential", "exec: \"runc\"", "exec: \"docker-runc\"", "unable to retrieve OCI runtime error", "apparmor_parser", "nvidia-container", "containerd-shim", "error getting credentials"]),
        Signature::new(
            "executable file not found in",
            r"(?:^|[ :])exec: ['\x22\\]{0,3}(?:{name}|[^\x22']{0,200})['\x22\\]{0,3}: executable file not found in (?:\$PATH|%PATH%)",
        )
        .unless(texts![
            "docker-credential", "exec: \"ssh\"", "newuidmap", "apparmor_parser", "nvidia-container", "containerd-shim",
            "unable to retrieve OCI runtime error", "error getting credentials", "error during connect", "exec: \"git\"",
            "exec: \"docker\"", "exec: \"docker-proxy\"", "exec: \"iptables\"", "exec: \"runc\"", "exec: \"docker-runc\"",
        ])
        .docker_only()
        .likely(),
        Signature::new(
            "not found in $PATH",
            r"executable file `?(?:{name}|[^`]{0,200}?)`? not found in \$PATH(?:: No such file or directory)?(?:: OCI runtime (?:attempted to invoke a command that was not found|command not found error))?(?:: OCI not found)?",
        ),
        Signature::new(
            "executable file not found in $PATH",
            r"crun: executable file not found in \$PATH: No such file or directory",
        ),
        // CMD or ENTRYPOINT that is no JSON, for instance with single quotes, goes to the shell as it is.
        Signature::new(",: not found", r"/bin/sh: (?:1: )?\[{name},: not found"),
        Signature::new("Container command not found", r"Container command not found or does not exist"),
        Signature::new("not found or does not exist", r"Container command '(?:{name}|[^']{0,200})' not found or does not exist"),
        Signature::new("error finding executable", r"error finding executable .(?:{name}|[^\x22']{0,200}). in PATH"),
        Signature::new(
            "failure in a Windows system call",
            r"(?:CreateProcess|createProcess).{0,300}?failure in a Windows system call: The system cannot find the file specified",
        ),
        Signature::new("The system cannot find the file specified", r"hcs::System::CreateProcess.{0,300}?: The system cannot find the file specified"),
        Signature::new("invoke a command that was not found", r"OCI runtime attempted to invoke a command that was not found").possible(),
    ],
    list![
        Remedy::new(
            "Look at the order and the spelling of the command",
            "https://docs.docker.com/engine/containers/run/#commands-and-arguments",
            list![
                Step::text(
                    "Options of docker run (-v, -p, -e, --name …) must stand before the image name: everything after it is the command, so a misplaced option is run as a program."
                ),
                Step::text(
                    "In Dockerfile and compose.yaml the exec form is one word a string, [\"python\", \"app.py\"], not [\"python app.py\"]; quotes round a whole command line make one program name of it; and shell builtins such as cd, source or && need a shell: [\"sh\", \"-c\", \"cd /app && exec ./serve\"]."
                ),
            ]
        ),
        Remedy::new(
            "See what the image would start, and whether the program is there",
            "https://docs.docker.com/reference/cli/docker/image/inspect/",
            list![
                Step::command(
                    "Show the image's entrypoint, command and PATH:",
                    "docker image inspect --format '{{json .Config.Entrypoint}} {{json .Config.Cmd}} {{json .Config.Env}}' {image|IMAGE}"
                ),
                Step::command(
                    "Look for the program in the image:",
                    "docker run --rm --entrypoint sh {image|IMAGE} -c 'command -v \"$1\"; echo \"$PATH\"' sh {name|PROGRAM}"
                ),
            ]
        ),
        Remedy::new(
            "Use a shell that the image has",
            "https://docs.docker.com/reference/cli/docker/container/exec/",
            list![
                Step::text("Alpine images have sh and no bash; distroless and scratch images have no shell at all."),
                Step::command("Open sh where bash is missing:", "docker exec -it CONTAINER sh"),
                Step::command("Where there is no shell at all, bring tools with docker debug (Docker Desktop):", "docker debug CONTAINER"),
            ]
        ),
        Remedy::new(
            "Put the program into the image",
            "https://docs.docker.com/build/building/best-practices/#cmd",
            list![Step::text(
                "Install or COPY the program in the Dockerfile (in the last stage of a multi-stage build), put its folder on PATH with ENV PATH, or name it by its full path in ENTRYPOINT or CMD; then build again."
            )]
        ),
    ],
);

pub const FILE_NOT_FOUND: Cause = Cause::new(
    "run-file-not-found",
    "The program or its interpreter is missing in the container",
    "The container should start {path|a file}, and the kernel says that it is not there: the file itself, the interpreter in its first line (a script with Windows line ends asks for \"/bin/sh\\r\"), or the C library that a binary was linked against.",
    list![
        Signature::new(
            "no such file or directory",
            r"exec: .{0,3}?[^ ]{1,300}?.{0,3}?: (?:stat|lstat) {path}: no such file or directory",
        ),
        Signature::new(
            "no such file or directory",
            r"(?:container process|container init|setns process|runtime|from daemon|exec failed|System error|Cannot start|ContainerError).{0,400}?exec: ['\x22\\]{0,3}(?:{path}|[^\x22']{1,200})['\x22\\]{0,3}: no such file or directory",
        )
        .unless(texts!["unable to retrieve OCI runtime error"]),
        Signature::new("no such file or directory", r"(?:^|[ |\x22(])exec {path}: no such file or directory"),
        Signature::new("exec user process caused", r"exec user process caused:? .{0,3}?no such file or directory"),
        Signature::new("No such file or directory", r"exec container process (?:\(missing dynamic library\?\) )?`?{path}`?: No such file or directory"),
        Signature::new("executable file", r"executable file `?{path}`? not found(?:: No such file or directory)(?:: OCI runtime attempted to invoke a command that was not found)?"),
        Signature::new("No such file or directory", r"\[(?:FATAL tini \([0-9]+\)|dumb-init)\] (?:exec )?{path}(?: failed)?: No such file or directory"),
        Signature::new("System error: no such file", r"(?:\[[0-9]+\] )?System error: no such file or directory").likely(),
        Signature::new("no such file or directory", r"System error: (?:exec: )?.{0,60}?stat {path}: no such file or directory"),
        Signature::new("bad interpreter", r"{path}: .{0,60}?bad interpreter: No such file or directory").docker_only().likely(),
        Signature::new("No such file or directory", r"env: ['\x22]?(?:{name}|[^\x22']{1,60})['\x22]?: No such file or directory").docker_only().likely(),
        Signature::new("can't execute", r"env: can't execute .{1,40}?: No such file or directory").docker_only().likely(),
    ],
    list![
        Remedy::new(
            "See what is missing",
            "https://docs.docker.com/reference/cli/docker/container/run/#entrypoint",
            list![
                Step::command(
                    "List the file as the image holds it, and show its first line with its line end (^M is a Windows line end):",
                    "docker run --rm --entrypoint sh {image|IMAGE} -c 'ls -l \"$1\"; head -n 1 \"$1\" | cat -vet' sh {path|/path/in/the/image}"
                ),
                Step::text(
                    "The file is missing: it was not copied, it lies elsewhere, or a volume mounted over its folder hides it. It is there: its interpreter or library is missing, see below."
                ),
            ]
        ),
        Remedy::new(
            "Give the script Unix line ends",
            "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/topics/#unexpected-syntax-errors-use-unix-style-line-endings-for-files-in-containers",
            list![
                Step::command("Convert it once, in the project that the image is built from (write the script's path there):", "sed -i 's/\\r$//' SCRIPT"),
                Step::file("And keep Git on Windows from putting them back:", ".gitattributes", "*.sh text eol=lf\n"),
                Step::text("Then build the image again."),
            ]
        ),
        Remedy::new(
            "Use the interpreter and the C library that the image has",
            "https://docs.docker.com/reference/dockerfile/#shell-and-exec-form",
            list![
                Step::text(
                    "#!/bin/bash needs bash: install it, or write #!/bin/sh. A program built on Debian or Ubuntu (glibc) does not start on Alpine (musl): build it on the same base, or statically (for Go: CGO_ENABLED=0)."
                ),
                Step::command(
                    "Ask the binary which loader it wants:",
                    "docker run --rm --entrypoint sh {image|IMAGE} -c 'ldd \"$1\"' sh {path|/path/in/the/image}"
                ),
            ]
        ),
        Remedy::new(
            "Copy the file where ENTRYPOINT or CMD looks for it",
            "https://docs.docker.com/reference/dockerfile/#copy",
            list![Step::text(
                "Check COPY and WORKDIR in the last stage of the Dockerfile, that .dockerignore does not leave the file out, and that no volume or bind mount in docker run or compose.yaml covers its folder; then build again."
            )]
        ),
    ],
);

pub const PERMISSION_DENIED: Cause = Cause::new(
    "run-permission-denied",
    "The container's command may not be executed",
    "{path|The file} is there, but it cannot be run: it has no execute permission for the container's user, it is a folder, or its file system is mounted noexec.",
    list![
        Signature::new(
            "permission denied",
            r"exec: ['\x22\\]{0,3}(?:{path}|[^\x22']{1,200})['\x22\\]{0,3}: (?:is a directory: )?permission denied"
        ),
        Signature::new(
            "is a directory",
            r"exec: ['\x22\\]{0,3}(?:{path}|[^\x22']{1,200})['\x22\\]{0,3}: is a directory"
        )
        .docker_only(),
        Signature::new(
            "permission denied",
            r"(?:^|[ |\x22(])exec {path}: (?:is a directory: )?permission denied"
        ),
        Signature::new("exec user process caused", r"exec user process caused:? .{0,3}?permission denied"),
        Signature::new(
            "Permission denied",
            r"(?:exec container process|open executable|crun: open|executable file) '?{path}'?: Permission denied(?:: OCI permission denied)?"
        ),
        Signature::new(
            "open executable",
            r"open executable: (?:Permission denied|Operation not permitted)(?:: OCI permission denied)?"
        ),
        Signature::new(
            "exists but it is not executable",
            r"the path `?{path}`? exists but it is not executable(?:: (?:Operation not permitted|Permission denied))?"
        ),
        Signature::new(
            "is not a regular file",
            r"the path `?{path}`? is not a regular file(?:: (?:Operation not permitted|Permission denied))?"
        ),
        Signature::new(
            "Permission denied",
            r"\[(?:FATAL tini \([0-9]+\)|dumb-init)\] (?:exec )?{path}(?: failed)?: Permission denied"
        ),
        Signature::new("bad interpreter", r"{path}: .{0,60}?bad interpreter: Permission denied")
            .docker_only()
            .likely(),
        Signature::new("could not be invoked", r"Container command .{0,200}?could not be invoked"),
        Signature::new("permission denied", r"System error: (?:exec: .{0,200}?: )?permission denied"),
        Signature::new(
            "Permission denied",
            r"/bin/(?:ba|da|a)?sh: (?:line )?(?:[0-9]+: )?{path}: Permission denied",
        )
        .docker_only()
        .likely(),
    ],
    list![
        Remedy::new(
            "Look at the file as the container sees it",
            "https://docs.docker.com/engine/containers/run/#126",
            list![
                Step::command(
                    "Show its permission, owner and kind:",
                    "docker run --rm --entrypoint sh {image|IMAGE} -c 'id; ls -ld \"$1\"' sh {path|/path/in/the/image}"
                ),
                Step::text(
                    "A folder (d in front) cannot be run: name the program in it. With USER set, that user needs execute permission on the file and on every folder above it."
                ),
            ]
        ),
        Remedy::new(
            "Make the file executable, in the Dockerfile",
            "https://docs.docker.com/reference/dockerfile/#copy---chmod",
            list![
                Step::file(
                    "BuildKit sets the permission while it copies:",
                    "Dockerfile",
                    "COPY --chmod=0755 entrypoint.sh /usr/local/bin/entrypoint.sh\n"
                ),
                Step::command(
                    "Or mark it in Git, which matters where files come from Windows:",
                    "git update-index --chmod=+x entrypoint.sh"
                ),
                Step::text("Then build the image again."),
            ]
        ),
        Remedy::new(
            "If it is bind-mounted, set the permission on the host",
            "https://docs.docker.com/engine/storage/bind-mounts/",
            list![
                Step::command("Make the host's file executable:", "chmod +x ./entrypoint.sh"),
                Step::command(
                    "Check that the host's file system is not mounted noexec:",
                    "findmnt -T ./entrypoint.sh -o TARGET,OPTIONS"
                ),
                Step::text("On SELinux hosts add :z to the volume, so that the container may read it."),
            ]
        ),
        Remedy::new(
            "Run a script through its interpreter",
            "https://docs.docker.com/reference/dockerfile/#entrypoint",
            list![Step::file(
                "Then it needs no execute permission:",
                "Dockerfile",
                "ENTRYPOINT [\"sh\", \"/usr/local/bin/entrypoint.sh\"]\n"
            )]
        ),
    ],
);

pub const EXEC_FORMAT: Cause = Cause::new(
    "run-exec-format",
    "The program is for another CPU, or is a script without a first line",
    "The kernel cannot run {path|the program}: it was built for another architecture (an amd64 image on an ARM machine or the other way round), or it is a script that does not begin with #!.",
    list![
        Signature::new("exec format error", r"(?:^|[ |\x22(])exec {path}: exec format error"),
        Signature::new("exec format error", r"exec user process caused:? .{0,3}?exec format error"),
        Signature::new(
            "exec format error",
            r"exec: ['\x22\\]{0,3}(?:{path}|[^\x22']{1,200})['\x22\\]{0,3}: exec format error"
        )
        .docker_only(),
        Signature::new(
            "Exec format error",
            r"exec container process (?:\(missing dynamic library\?\) )?`?{path}`?: Exec format error(?:: OCI runtime error)?"
        ),
        Signature::new(
            "Exec format error",
            r"\[(?:FATAL tini \([0-9]+\)|dumb-init)\] (?:exec )?{path}(?: failed)?: Exec format error"
        ),
        Signature::new("exec format error", r"fork/exec {path}: exec format error").docker_only().likely(),
        Signature::new("Exec format error", r"/bin/(?:ba|da|a)?sh: (?:[0-9]+: )?{path}: Exec format error")
            .docker_only()
            .likely(),
        Signature::new("exec format error", r"System error: exec format error"),
    ],
    list![
        Remedy::new(
            "Compare the image's platform with the machine's",
            "https://docs.docker.com/build/building/multi-platform/",
            list![
                Step::command(
                    "What the image is for, and what this machine is:",
                    "docker image inspect --format '{{.Os}}/{{.Architecture}}' {image|IMAGE}\ndocker version --format '{{.Server.Os}}/{{.Server.Arch}}'"
                ),
                Step::text(
                    "If they are the same, the script's first line is the matter: see the last remedy."
                ),
            ]
        ),
        Remedy::new(
            "Take or build the image for this machine",
            "https://docs.docker.com/build/building/multi-platform/#strategies",
            list![
                Step::command(
                    "Pull the variant for this machine, where the publisher has one:",
                    "docker pull --platform \"$(docker version --format '{{.Server.Os}}/{{.Server.Arch}}')\" {image|IMAGE}"
                ),
                Step::command(
                    "Or build your own image for both:",
                    "docker buildx build --platform linux/amd64,linux/arm64 -t {image|IMAGE} --push ."
                ),
                Step::text(
                    "Remove an old local copy of the wrong platform first (docker image rm), otherwise it goes on being used."
                ),
            ]
        ),
        Remedy::new(
            "Emulate the other CPU",
            "https://docs.docker.com/build/building/multi-platform/#qemu",
            list![
                Step::command(
                    "On Linux, register QEMU with the kernel (runs a privileged container once; slow, but enough for tests):",
                    "docker run --privileged --rm tonistiigi/binfmt --install all"
                ),
                Step::command(
                    "Then name the image's platform, as the first remedy shows it:",
                    "docker run --rm --platform OS/ARCHITECTURE {image|IMAGE}"
                ),
            ]
        ),
        Remedy::new(
            "Give the script a first line",
            "https://docs.docker.com/reference/dockerfile/#entrypoint",
            list![Step::text(
                "The very first bytes of a script must be #!, for instance #!/bin/sh: no blank line, no comment and no byte-order mark before it. An empty (0 byte) file gives the same error."
            )]
        ),
    ],
);

pub const USER_MISSING: Cause = Cause::new(
    "run-user-missing",
    "The user or group does not exist in the image",
    "The container should run as {user|a user}, whom the image's /etc/passwd (or /etc/group) does not list.",
    list![
        Signature::new(
            "no matching entries in passwd file",
            r"unable to find user {user}: no matching entries in passwd file"
        ),
        Signature::new("no matching entries in passwd file", r"no matching entries in passwd file").likely(),
        Signature::new(
            "no matching entries in group file",
            r"unable to find group {user}: no matching entries in group file"
        ),
        Signature::new(
            "unable to find user",
            r"(?:linux spec user|from daemon|rpc error).{0,200}?unable to find user {user}: (?:invalid|no such file)"
        ),
        Signature::new(
            "no users found",
            r"(?:mount callback failed on|failed to create containerd container|spec opts).{0,300}?: no users found"
        ),
        Signature::new(
            "no such user",
            r"(?:linux spec user|crun|runc|setup user|unable to set.?up user).{0,200}?no such user"
        ),
        Signature::new(
            "cannot verify user is non-root",
            r"image has non-numeric user .?{user}\)?, cannot verify user is non-root"
        )
        .likely(),
    ],
    list![
        Remedy::new(
            "See which users the image knows",
            "https://docs.docker.com/engine/containers/run/#user",
            list![
                Step::command(
                    "List them:",
                    "docker run --rm --user 0 --entrypoint cat {image|IMAGE} /etc/passwd /etc/group"
                ),
                Step::text(
                    "Compare with --user, with user: in compose.yaml and with USER in the Dockerfile. If the name has a stray blank, a quote or a Windows line end (an .env file), mend that."
                ),
            ]
        ),
        Remedy::new(
            "Use a number instead of a name",
            "https://docs.docker.com/reference/dockerfile/#user",
            list![Step::command(
                "A numeric id needs no entry in /etc/passwd:",
                "docker run --rm --user 1000:1000 {image|IMAGE}"
            ),]
        ),
        Remedy::new(
            "Create the user in the Dockerfile",
            "https://docs.docker.com/build/building/best-practices/#user",
            list![
                Step::file(
                    "Debian and Ubuntu images (Alpine: addgroup -S app && adduser -S -G app app):",
                    "Dockerfile",
                    "RUN groupadd -r app && useradd --no-log-init -r -g app app\nUSER app\n"
                ),
                Step::text(
                    "In a multi-stage build the user must be created in the last stage; a volume mounted over /etc hides it."
                ),
            ]
        ),
    ],
);

pub const WORKDIR_INVALID: Cause = Cause::new(
    "run-workdir-invalid",
    "The working directory cannot be used",
    "The container cannot change into its working directory {path|(WORKDIR, -w or working_dir)}: it is not an absolute path, it is no folder, or the container's user may not enter it.",
    list![
        Signature::new("set in config.json failed", r"chdir to cwd \(.{0,3}?{path}['\x22\\]{0,3}\) set in config.json failed(?::| caused) ?['\x22\\]{0,3}(?:permission denied|no such file or directory|not a directory|[a-z ]{1,60})"),
        Signature::new("Cwd must be an absolute path", r"Cwd must be an absolute path"),
        Signature::new("it needs to be an absolute path", r"the working directory '{path}' is invalid, it needs to be an absolute path"),
        Signature::new("it needs to be an absolute path", r"[Tt]he working directory .{0,200}? is invalid,? it needs to be an absolute path"),
        Signature::new("does not exist on container", r"workdir '{path}' does not exist on container"),
        Signature::new("crun: chdir", r"crun: chdir(?: to)?(?: `?{path}`?)?: (?:Permission denied|No such file or directory|Not a directory)"),
        // WORKDIR in a build: a file stands where the folder should be.
        Signature::new("buildkit-mount", r"mkdir /[^ ]*buildkit-mount[0-9]+{path}: (?:not a directory|file exists)"),
        Signature::new("container init caused: mkdir ", r"container init caused: mkdir {path}: (?:file exists|not a directory|permission denied|read-only file system)"),
        Signature::new("Cannot mkdir:", r"Cannot mkdir: {path} is not a directory"),
                Signature::new("outside of container mount namespace root", r"current working directory is outside of container mount namespace root(?: -- possible (?:container breakout|malicious) detected| -- possible container breakout detected)?"),
        Signature::new("error retrieving current directory", r"(?:shell-init|job-working-directory|sh): error retrieving current directory: getcwd: cannot access parent directories: No such file or directory").docker_only().likely(),
        Signature::new("chdir to cwd", r"(?:OCI runtime exec failed|exec failed).{0,200}?chdir to cwd.{0,200}?failed: (?:permission denied|no such file or directory)").likely(),
        Signature::new("isn't an absolute path", r"--workdir.{0,60}? isn't an absolute path").likely(),
    ],
    list![
        Remedy::new(
            "Write an absolute path",
            "https://docs.docker.com/engine/containers/run/#working-directory",
            list![
                Step::command("It begins with a slash:", "docker run --rm -w /app {image|IMAGE} pwd"),
                Step::command(
                    "Git Bash on Windows rewrites such paths; turn that off for the command:",
                    "MSYS_NO_PATHCONV=1 docker run --rm -w /app {image|IMAGE} pwd"
                ),
            ]
        ),
        Remedy::new(
            "Look at the folder with the container's user",
            "https://docs.docker.com/reference/dockerfile/#workdir",
            list![
                Step::command(
                    "Who the container is, and who may enter the folder:",
                    "docker run --rm -w / --entrypoint sh {image|IMAGE} -c 'id; ls -ld \"$1\"' sh {path|/app}"
                ),
                Step::file(
                    "Where the user may not enter it, give it the folder in the Dockerfile:",
                    "Dockerfile",
                    "RUN mkdir -p /app && chown app:app /app\nWORKDIR /app\nUSER app\n"
                ),
            ]
        ),
        Remedy::new(
            "If the folder is a mount, mend it on the host",
            "https://docs.docker.com/engine/storage/bind-mounts/",
            list![Step::text(
                "A bind mount brings the host's owner and permissions with it, and a folder that was deleted and created again on the host is another folder: restart the container after that."
            )]
        ),
    ],
);

pub const INIT_DIED: Cause = Cause::new(
    "run-init-died",
    "The container's first process died while it was being set up",
    "The runtime started the container's first process and lost it before your program ran. The kernel killed or refused it: too little memory, a memory limit of a few megabytes, no user namespaces, or a kernel that does not fit the runtime.",
    list![
        Signature::new(
            "final child's",
            r"(?:can't get|getting the) final child's pid from pipe:? ?(?:caused )?:? ?['\x22\\]{0,3}(?:EOF|[a-z :]{0,60})"
        ),
        Signature::new(
            "init-p: connection reset by peer",
            r"(?:read|reading from|write) init-p: connection reset by peer"
        ),
        Signature::new(
            "read parent: connection reset by peer",
            r"(?:decoding init error from pipe caused:? ?['\x22\\]{0,3})?read parent: connection reset by peer"
        ),
        Signature::literal("read init-p: EOF"),
        Signature::literal("write init-p: broken pipe"),
        Signature::new(
            "waiting for init preliminary setup",
            r"waiting for init preliminary setup(?: caused)?:? ?.{0,100}"
        ),
        Signature::new("container init exited prematurely", r"container init exited prematurely"),
        Signature::new(
            "running exec setns process for init",
            r"running exec setns process for init caused:? ?.{0,3}?(?:exit status [0-9]+|signal: [a-z]+)"
        ),
        Signature::new(
            "executing setns process",
            r"(?:error )?executing setns process(?: for init)?(?: caused)?:? .{0,3}?(?:exit status [0-9]+|signal: [a-z]+)"
        )
        .likely(),
        Signature::new("error waiting for pid", r"error waiting for pid [0-9]+ .{0,60}?setns").likely(),
        Signature::new(
            "failed to unshare",
            r"(?:nsenter|nsexec|nsexec-[0-9]|runc:\[[0-9]:[A-Z]+\])(?:\[[0-9]+\])?: failed to unshare .{0,40}?namespaces?: (?:Invalid argument|No space left on device|Cannot allocate memory)"
        ),
        Signature::new("read from the init process", r"crun: read from the init process"),
        Signature::new(
            "process_linux.go",
            r"process_linux.go:[0-9]+: (?:container init|running prestart hooks|starting init process command) caused:? ?['\x22\\]{0,8}EOF"
        ),
        Signature::new("runc init error(s)", r"runc init error\(s\): .{0,100}?nsexec.{0,200}"),
    ],
    list![
        Remedy::new(
            "Look whether memory was short",
            "https://docs.docker.com/engine/containers/resource_constraints/#memory",
            list![
                Step::command(
                    "Free memory, and whether the kernel killed something:",
                    "free -m\nsudo dmesg -T | grep -iE 'out of memory|oom-kill|killed process' | tail"
                ),
                Step::text(
                    "A limit below some 20 MB (--memory, mem_limit, resources.limits.memory) can kill the runtime's own start: raise it."
                ),
            ]
        ),
        Remedy::new(
            "Look at the kernel's limits",
            "https://docs.docker.com/engine/security/rootless/troubleshoot/",
            list![
                Step::command(
                    "User namespaces (0 forbids them, which breaks userns-remap and rootless mode), process and thread limits:",
                    "sysctl user.max_user_namespaces kernel.pid_max kernel.threads-max\nuname -r"
                ),
                Step::command(
                    "If it is 0 and you use userns-remap or rootless mode:",
                    "sudo sysctl -w user.max_user_namespaces=28633"
                ),
            ]
        ),
        Remedy::new(
            "Bring engine, runtime and kernel to one age",
            "https://docs.docker.com/engine/install/",
            list![
                Step::command("What runs here:", "docker version\nrunc --version\nuname -r"),
                Step::text(
                    "A new runc on an old or vendor kernel (RHEL 7 before 3.10.0-1160, OpenVZ, some NAS and ARM boards) dies like this: update the kernel, or keep the engine that the vendor supplies."
                ),
            ]
        ),
        Remedy::new(
            "Read what the runtime logged",
            "https://docs.docker.com/engine/daemon/logs/",
            list![Step::command(
                "The engine's and the kernel's log at that minute:",
                "sudo journalctl -u docker -u containerd -k --since '10 minutes ago' --no-pager"
            )]
        ),
    ],
);

pub const EMULATION_CRASHED: Cause = Cause::new(
    "run-emulation-crashed",
    "A program for another CPU crashed under emulation",
    "The image is for another architecture than this machine, so QEMU (or Rosetta) emulates it, and the emulator does not manage this program.",
    list![
        Signature::new("Could not open '", r"qemu-[a-z0-9_]+(?:-static)?: Could not open '{path}': No such file or directory").docker_only().likely(),
        Signature::new("Could not open '/lib", r"Could not open '/lib(?:64|32)?/ld-[^']{1,60}': No such file or directory").docker_only().likely(),
        Signature::new("uncaught target signal", r"qemu: uncaught target signal [0-9]+ \([A-Za-z /]{1,40}\)(?: - core dumped)?"),
        Signature::new("uncaught target signal", r"uncaught target signal [0-9]+").likely(),
        Signature::literal("qemu: unhandled CPU exception"),
        Signature::new("of virtual address space", r"qemu-[a-z0-9_]{2,12}(?:-static)?: Unable to reserve .{1,60}? of virtual address space"),
        Signature::new("Could not open", r"qemu-[a-z0-9_]{2,12}(?:-static)?: Could not open .{path}.: No such file or directory"),
        Signature::new("qemu: Unsupported syscall", r"qemu: Unsupported syscall: [0-9]+"),
        Signature::new("rosetta error", r"rosetta error: (?:failed to open elf at {path}|.{0,200})"),
        Signature::new("BasicBlock requested for unrecognized address", r"BasicBlock requested for unrecognized address"),
    ],
    list![
        Remedy::new(
            "Use an image for this machine",
            "https://docs.docker.com/build/building/multi-platform/",
            list![
                Step::command("Which platforms the image has:", "docker buildx imagetools inspect {image|IMAGE}"),
                Step::text(
                    "Leave out --platform (and platform: in compose.yaml, DOCKER_DEFAULT_PLATFORM in the environment) where the image has your platform; otherwise choose another tag or build it yourself."
                ),
            ]
        ),
        Remedy::new(
            "Build on a machine of that CPU, or cross-compile",
            "https://docs.docker.com/build/building/multi-platform/#cross-compilation",
            list![
                Step::file(
                    "Let the compiler run natively and only produce code for the target:",
                    "Dockerfile",
                    "FROM --platform=$BUILDPLATFORM golang:1.23 AS build\nARG TARGETOS TARGETARCH\nRUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/app .\n"
                ),
            ]
        ),
        Remedy::new(
            "Update the emulator",
            "https://docs.docker.com/build/building/multi-platform/#qemu",
            list![
                Step::command(
                    "On Linux, install the newest QEMU handlers (runs a privileged container once):",
                    "docker run --privileged --rm tonistiigi/binfmt --uninstall 'qemu-*'\ndocker run --privileged --rm tonistiigi/binfmt --install all"
                ),
            ]
        ),
        Remedy::new(
            "Switch Rosetta on, or off",
            "https://docs.docker.com/desktop/settings-and-maintenance/settings/",
            list![Step::console(
                "Programs that crash under one emulator often run under the other:",
                "Docker Desktop > Settings > General > Virtual Machine Options > Use Rosetta for x86_64/amd64 emulation on Apple Silicon"
            )]
        )
        .on(System::MacOs),
    ],
);

pub const OOM: Cause = Cause::new(
    "run-oom",
    "Out of memory",
    "The container, or the machine it runs on, had too little memory, and the kernel killed a process with SIGKILL (exit code 137) or refused it memory.",
    list![
        Signature::new("OOMKilled", r"Reason: ?OOMKilled(?: Exit Code: ?137)?"),
        Signature::new(
            "OOMKilled",
            r"['\x22]OOMKilled['\x22]: ?true(?:.{0,80}?['\x22]ExitCode['\x22]: ?{exit_code})?"
        ),
        Signature::new("OOMKilled", r"[0-9]/[0-9]{1,2} OOMKilled"),
        Signature::literal("Container killed due to memory usage"),
        // The runtime itself: whatever the engine was about to do with it failed for this.
        Signature::new("fatal error: runtime: out of memory", r"(?:cannot stop container: .{0,200}?)?(?:OCI runtime [a-z]+ failed: )?.{0,120}?fatal error: runtime: out of memory").docker_only(),
        Signature::new("SIGKILL received from kernel OOM killer", r"(?:exit status {exit_code}: )?SIGKILL received from kernel OOM killer").likely(),
        Signature::literal("There is insufficient memory for the Java Runtime Environment to continue")
            .docker_only()
            .likely(),
        Signature::new("not enough memory", r"ENOMEM: not enough memory").docker_only().likely(),
        Signature::literal("npm ERR! errno 137").possible(),
        Signature::new("OOMKilled", r"(?:^|[ \x22':=])OOMKilled(?:[ \x22',.:]|$)")
            .unless(texts![
                "OOMKilled\": false",
                "OOMKilled\":false",
                "OOMKilled false",
                "OOMKilled=false",
                "OOMKilled: false"
            ])
            .docker_only()
            .likely(),
        Signature::new("init was OOM-killed", r"container init was OOM-killed \(memory limit too low\?\)"),
        Signature::new("possibly OOM-killed", r".{0,80}\(possibly OOM-killed\)").likely(),
        Signature::new("init caught", r"(?:container )?init caught (?:an )?OOM"),
        Signature::new(
            "Memory cgroup out of memory",
            r"Memory cgroup out of memory: Kill(?:ed)? process [0-9]+ \({name}\)"
        ),
        Signature::literal("was OOM killed").docker_only().likely(),
        Signature::new("OOMKilled=true", r"OOMKilled=true(?: ExitCode={exit_code})?"),
        Signature::literal("invoked oom-killer").docker_only().likely(),
        Signature::new("CONSTRAINT_MEMCG", r"oom-kill:constraint=CONSTRAINT_MEMCG"),
        Signature::new("Out of memory: Kill", r"Out of memory: Kill(?:ed)? process [0-9]+ \({name}\)")
            .docker_only()
            .likely(),
        Signature::new("cannot allocate memory", r"fork/exec {path}: cannot allocate memory"),
        Signature::new(": cannot allocate memory", r"[a-z0-9_)\x22']: cannot allocate memory")
            .unless(texts!["/sys/fs/cgroup", "fork/exec", "cgroup configuration"])
            .docker_only()
            .likely(),
        Signature::new(
            "Cannot allocate memory",
            r"(?:fork|mmap|clone|malloc|spawn|errno[ =]12|os error 12|Errno 12).{0,80}?Cannot allocate memory"
        )
        .docker_only()
        .likely(),
        Signature::new("Cannot allocate memory", r"Cannot allocate memory \((?:errno:? ?12|os error 12)\)")
            .docker_only()
            .likely(),
        Signature::new("errno: -12", r"errno: -12, code: .ENOMEM.").docker_only().likely(),
        Signature::new(
            "internal compiler error: Killed",
            r"internal compiler error: Killed \(program {name}\)"
        ),
        Signature::new(
            "Killed signal terminated program",
            r"fatal error: Killed signal terminated program {name}"
        ),
        Signature::new("signal: killed", r"(?:: |^)signal: killed").docker_only().likely(),
        Signature::new("(signal: 9, SIGKILL: kill)", r"\(signal: 9, SIGKILL: kill\)").docker_only(),
        Signature::new(
            "JavaScript heap out of memory",
            r"(?:FATAL ERROR: .{0,120}?)?JavaScript heap out of memory"
        )
        .docker_only()
        .likely(),
        Signature::new("java.lang.OutOfMemoryError", r"java.lang.OutOfMemoryError(?:: [A-Za-z ]{1,60})?")
            .unless(texts!["native thread"])
            .docker_only()
            .possible(),
        Signature::new(
            "unable to set memory limit",
            r"unable to set memory limit to [0-9]+ \(current usage: [0-9]+, peak usage: [0-9]+\)"
        )
        .likely(),
        Signature::new(
            "memory limit lower than its current usage",
            r"cannot set the memory limit lower than its current usage"
        )
        .likely(),
        Signature::new("exited with code 137", r"^{name} exited with code 137(?: .restarting.)?$")
            .unless(texts![
                "process exited",
                "command exited",
                "script exited",
                "program exited",
                "task exited",
                "build exited",
                "exited with code 0"
            ])
            .possible(),
        Signature::new("exited with code 137", r"exited with code 137")
            .unless(texts![
                "process exited",
                "command exited",
                "script exited",
                "program exited",
                "task exited",
                "build exited"
            ])
            .docker_only()
            .possible(),
        Signature::new("Exited (137)", r"Exited \(137\) .{1,30}? ago(?: .{0,120}?)? {name} *$").possible(),
        Signature::new("Exited (137)", r"Exited \(137\)").possible(),
        Signature::new("Exit Code: 137", r"Exit Code: 137").possible(),
        Signature::new(" code 137 (OOM", r"(?:exit|exited with) code 137 \(OOM[- ]?killed\)").likely(),
        Signature::literal("returned a non-zero code: 137").possible(),
        Signature::literal("exit code: 137").docker_only().possible(),
        Signature::literal("exit code 137")
            .unless(texts![
                "exit code 137 usually",
                "exit code 137 means",
                "exit code 137 typically",
                "exit codes"
            ])
            .docker_only()
            .possible(),
        Signature::literal("exit status 137").docker_only().possible(),
        Signature::new("container die", r"container die .{1,300}?exitCode=137").possible(),
        Signature::new("non-zero exit (137)", r"task: non-zero exit \(137\)(?:: .{0,100})?").possible(),
    ],
    list![
        Remedy::new(
            "Make sure that it was memory",
            "https://docs.docker.com/engine/containers/resource_constraints/#understand-the-risks-of-running-out-of-memory",
            list![
                Step::command(
                    "Ask Docker: true means that the container's own limit killed it.",
                    "docker inspect --format '{{.State.OOMKilled}} {{.State.ExitCode}} limit={{.HostConfig.Memory}}' {name|CONTAINER}"
                ),
                Step::command(
                    "Ask the kernel of the machine:",
                    "sudo dmesg -T | grep -iE 'out of memory|oom-kill|killed process' | tail"
                ),
                Step::text(
                    "137 is 128 + 9 (SIGKILL). If neither knows of it, something else sent the kill: docker stop after its waiting time, docker kill, a failed health check, or an orchestrator."
                ),
            ]
        ),
        Remedy::new(
            "Give the container more memory",
            "https://docs.docker.com/engine/containers/resource_constraints/#limit-a-containers-access-to-memory",
            list![
                Step::command("See what it uses:", "docker stats --no-stream"),
                Step::command(
                    "Raise a limit that it has, without a restart:",
                    "docker update --memory 2g --memory-swap 2g {name|CONTAINER}"
                ),
                Step::text(
                    "In compose.yaml it is mem_limit (or deploy.resources.limits.memory): change it there too, or the next up brings the old value back."
                ),
            ]
        ),
        Remedy::new(
            "Give the virtual machine of Docker Desktop more memory",
            "https://docs.docker.com/desktop/settings-and-maintenance/settings/",
            list![
                Step::console(
                    "Containers share the machine's memory:",
                    "Docker Desktop > Settings > Resources > Advanced > Memory limit"
                ),
                Step::file(
                    "With WSL 2 the limit stands in your user folder (then run: wsl --shutdown):",
                    "%UserProfile%\\.wslconfig",
                    "[wsl2]\nmemory=8GB\n"
                ),
            ]
        ),
        Remedy::new(
            "Raise the pod's limit",
            "https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/",
            list![
                Step::command("Limits and last state of the container:", "kubectl describe pod POD"),
                Step::file(
                    "In the pod's manifest:",
                    "deployment.yaml",
                    "resources:\n  requests:\n    memory: 512Mi\n  limits:\n    memory: 1Gi\n"
                ),
            ]
        )
        .with(Tool::Kubelet),
        Remedy::new(
            "Let the program use less",
            "https://docs.docker.com/engine/containers/resource_constraints/#limit-a-containers-access-to-memory",
            list![
                Step::text(
                    "Runtimes have limits of their own: NODE_OPTIONS=--max-old-space-size=1024 for Node.js, -XX:MaxRAMPercentage=75 for Java, fewer parallel jobs (make -j2) for compilers."
                ),
                Step::text("On a small server swap space helps a build through; a leak it only delays."),
            ]
        ),
    ],
);

pub const HEALTHCHECK_FAILED: Cause = Cause::new(
    "run-healthcheck-failed",
    "The container runs, but its health check fails",
    "Docker (or the kubelet) runs a check inside {name|the container} again and again, and it failed often enough for the container to count as unhealthy.",
    list![
        Signature::new("unhealthy", r"['\x22]?Status['\x22]?: ?['\x22]unhealthy['\x22]").requires("FailingStreak"),
        Signature::new("(unhealthy)", r"Up .{1,30}? \(unhealthy\)(?: .{0,200}?)? {name} *$"),
        Signature::new("(unhealthy)", r"(?:Up|running|starting)[a-z0-9 ]{0,40}\(unhealthy\)"),
        Signature::new("is unhealthy", r"(?:^|: ?|[\x22(]|from daemon: |for [a-z0-9._-]{1,60} )container (?:for service )?'?{name}'? is unhealthy"),
        Signature::new("unhealthy container", r"(?:dockerexec: )?unhealthy container").docker_only().likely(),
        Signature::new("health_status: unhealthy", r"health_status: unhealthy"),
        // GitHub's runner, of a job's `services`.
        Signature::new("service is unhealthy", r"Failed to initialize, {name} service is unhealthy"),
        Signature::new("service is unhealthy", r"(?:^|##.error.){name} service is unhealthy\.$").likely(),
        Signature::new("Failed to initialize container", r"Failed to initialize container {image}"),
        Signature::new("Health check", r"Health check for container {name} error: .{0,200}"),
        Signature::new("Health check exceeded timeout", r"Health check exceeded timeout \([0-9a-z.]+\)"),
        Signature::new("starting health check for container", r"timed out starting health check for container {name}"),
        Signature::new("probe failed", r"(?:Liveness|Readiness|Startup) probe failed: .{0,300}"),
        Signature::new("probe errored", r"(?:Liveness|Readiness|Startup) probe errored(?: and resulted in unknown state)?: .{0,300}"),
        Signature::new("probe, will be restarted", r"Container {name} failed (?:liveness|startup) probe, will be restarted"),
        Signature::new("healthcheck command exceeded timeout", r"healthcheck command exceeded timeout"),
    ],
    list![
        Remedy::new(
            "Read what the check said",
            "https://docs.docker.com/reference/dockerfile/#healthcheck",
            list![
                Step::command(
                    "The last five results with their output:",
                    "docker inspect --format '{{range .State.Health.Log}}{{.End}} exit={{.ExitCode}} {{.Output}}{{end}}' {name|CONTAINER}"
                ),
                Step::command("And what the program itself says:", "docker logs --tail 50 {name|CONTAINER}"),
            ]
        ),
        Remedy::new(
            "Run the check yourself, inside",
            "https://docs.docker.com/engine/containers/run/#healthchecks",
            list![
                Step::command("Which command it is:", "docker inspect --format '{{json .Config.Healthcheck}}' {name|CONTAINER}"),
                Step::text(
                    "The usual reasons: curl or wget is not in the image; localhost means ::1 while the program listens on 127.0.0.1 only; wrong port or path; the program listens later than the check begins."
                ),
            ]
        ),
        Remedy::new(
            "Give a slow program time",
            "https://docs.docker.com/reference/compose-file/services/#healthcheck",
            list![Step::file(
                "Failures within start_period do not count:",
                "compose.yaml",
                "    healthcheck:\n      test: [\"CMD\", \"wget\", \"-qO-\", \"http://127.0.0.1:8080/health\"]\n      interval: 10s\n      timeout: 5s\n      retries: 5\n      start_period: 60s\n"
            )]
        ),
        Remedy::new(
            "Mend the probe",
            "https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/",
            list![
                Step::command("The probe and its last failures:", "kubectl describe pod POD"),
                Step::text("Give a slow program a startupProbe; the liveness probe must not depend on other services."),
            ]
        )
        .with(Tool::Kubelet),
    ],
);

pub const EXIT_NONZERO: Cause = Cause::new(
    "run-exit-nonzero",
    "The program in the container ended with an error",
    "Docker did its part: the program inside {name|the container} ended by itself with exit code {exit_code|other than 0}. 126 means that a command could not be run, 127 that it was not found, 137 that it was killed (often for memory), 139 a crash (segmentation fault), 143 that it was asked to stop; any other code is the program's own.",
    list![
        Signature::new("exited with code", r"^{name} exited with code {exit_code}(?: .restarting.)?$")
            .unless(texts!["process exited", "command exited", "script exited", "program exited", "task exited", "build exited", "exited with code 0", "code 137"]),
        Signature::new("exited with code", r"container '?{name}'? exited with code {exit_code}")
            .unless(texts!["exited with code 0", "code 137"]),
        Signature::new("exited with code", r"exited with code {exit_code}")
            .unless(texts!["process exited", "command exited", "script exited", "program exited", "task exited", "build exited", "exited with code 0", "code 137"])
            .docker_only()
            .likely(),
        Signature::new("minutes ago", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \({exit_code}\) [0-9]+ minutes ago(?:(?: .{0,160}?)? {name} *$)?").unless(texts!["Exited (0)", "Exited (137)"]),
        Signature::new("seconds ago", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \({exit_code}\) [0-9]+ seconds ago(?:(?: .{0,160}?)? {name} *$)?").unless(texts!["Exited (0)", "Exited (137)"]),
        Signature::new("About an hour ago", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \({exit_code}\) About an hour ago(?:(?: .{0,160}?)? {name} *$)?").unless(texts!["Exited (0)", "Exited (137)"]),
        Signature::new("About a minute ago", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \({exit_code}\) About a minute ago(?:(?: .{0,160}?)? {name} *$)?").unless(texts!["Exited (0)", "Exited (137)"]),
        Signature::new("Less than a second ago", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \({exit_code}\) Less than a second ago(?:(?: .{0,160}?)? {name} *$)?").unless(texts!["Exited (0)", "Exited (137)"]),
        Signature::new("months ago", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \({exit_code}\) [0-9]+ months ago(?:(?: .{0,160}?)? {name} *$)?").unless(texts!["Exited (0)", "Exited (137)"]),
        Signature::new("Exited (1)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(1\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (2)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(2\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (3)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(3\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (125)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(125\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (126)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(126\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (127)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(127\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (128)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(128\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (132)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(132\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (134)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(134\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (139)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(139\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (143)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(143\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (255)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(255\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (4)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(4\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (5)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(5\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (64)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(64\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (78)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(78\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (100)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(100\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (101)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(101\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (130)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(130\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (135)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(135\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (136)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(136\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (141)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(141\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (159)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(159\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("Exited (254)", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Exited \(254\)(?: .{1,30}? ago(?: .{0,160}?)? {name} *$)?").likely(),
        Signature::new("task: non-zero exit", r"task: non-zero exit \({exit_code}\)").unless(texts!["exit (137)"]),
        Signature::new("restarting failed container", r"Back-off restarting failed container(?: {name})?(?: in pod .{1,200})?"),
        Signature::new("CrashLoopBackOff", r"^(?:[a-z0-9-]{1,63} )?{name} [0-9]+/[0-9]+ CrashLoopBackOff [0-9]+").likely(),
        Signature::new("CrashLoopBackOff", r"reason[\x22']?: ?[\x22']?CrashLoopBackOff"),
        Signature::new("with CrashLoopBackOff", r"(?:for [\x22']{name}[\x22'] )?with CrashLoopBackOff"),
        Signature::new("Exit Code:", r"^ ?Exit Code: {exit_code} ?$").unless(texts!["Exit Code: 0", "Exit Code: 137"]),
        Signature::new("terminated with exit code:", r"terminal process .docker.{1,400}? terminated with exit code: {exit_code}").unless(texts!["exit code: 137", "exit code: 0"]),
        Signature::new("command terminated with", r"command terminated with (?:non-zero )?exit code:? {exit_code}").docker_only().likely(),
        Signature::new("command terminated with exit code", r"error: command terminated with exit code {exit_code}"),
        Signature::new("returned non-zero exit status", r"ContainerError: Command .{1,300}? in image '?{image}'? returned non-zero exit status {exit_code}"),
        Signature::new("ExitCode\":", "\"ExitCode\": ?{exit_code},").unless(texts!["ExitCode\": 0,", "ExitCode\":0,", "ExitCode\": 137", "ExitCode\":137"]).requires("OOMKilled"),
        Signature::new("Restarting (", r"(?:^[0-9a-f]{12} {image} .{1,60}? )?Restarting \({exit_code}\) .{1,30}? ago(?: .{0,160}?)? {name} *$").unless(texts!["Restarting (0)", "Restarting (137)"]),
        Signature::new("Restarting (", r"Restarting \({exit_code}\) ").unless(texts!["Restarting (0)", "Restarting (137)"]).docker_only(),
        Signature::new("Segmentation fault (core dumped)", r"Segmentation fault \(core dumped\)").docker_only().possible(),
        Signature::new("container die", r"container die .{1,300}?exitCode={exit_code}").unless(texts!["exitCode=0", "exitCode=137"]),
    ],
    list![
        Remedy::new(
            "Read the program's own output",
            "https://docs.docker.com/reference/cli/docker/container/logs/",
            list![
                Step::command("Its last lines usually name the reason:", "docker logs --tail 100 {name|CONTAINER}"),
                Step::command("With Compose:", "docker compose logs --tail 100 SERVICE"),
            ]
        ),
        Remedy::new(
            "Look at code and state",
            "https://docs.docker.com/engine/containers/run/#exit-status",
            list![
                Step::command(
                    "Exit code, memory kill, and the engine's own error:",
                    "docker inspect --format '{{.State.ExitCode}} oom={{.State.OOMKilled}} {{.State.Error}}' {name|CONTAINER}"
                ),
                Step::text(
                    "125: docker itself failed. 126: not executable. 127: not found. Above 128 a signal ended it: 134 abort, 137 kill, 139 segmentation fault, 143 terminate (the normal end after docker stop)."
                ),
            ]
        ),
        Remedy::new(
            "Look around in the same container, without its program",
            "https://docs.docker.com/reference/cli/docker/container/run/#entrypoint",
            list![Step::command(
                "Start a shell instead of the program, then start the program by hand:",
                "docker run --rm -it --entrypoint sh {image|IMAGE}"
            )]
        ),
        Remedy::new(
            "Read the log of the crashed container",
            "https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/",
            list![
                Step::command("Its state, then the output of the run before:", "kubectl describe pod POD\nkubectl logs POD --previous"),
            ]
        )
        .with(Tool::Kubelet),
    ],
)
.symptom();

pub const PROCESS_LIMIT: Cause = Cause::new(
    "run-process-limit",
    "No more processes or threads may be started",
    "The kernel refused a new process or thread: the container's limit of processes, the user's, or the machine's is reached (or the engine is too old for the image's C library).",
    list![
        Signature::literal("runtime: failed to create new OS thread").docker_only(),
        Signature::literal("pthread_create failed: Resource temporarily unavailable").docker_only(),
        Signature::literal("fork: retry: Resource temporarily unavailable").docker_only(),
        Signature::literal("fork: Resource temporarily unavailable").docker_only(),
        Signature::new(
            "Resource temporarily unavailable",
            r"crun: (?:clone|fork|vfork|unshare).{0,120}?: Resource temporarily unavailable(?:: OCI runtime error)?"
        ),
        Signature::new(
            "resource temporarily unavailable",
            r"fork/exec {path}: resource temporarily unavailable"
        )
        .docker_only(),
        Signature::literal("unable to create native thread").docker_only().likely(),
    ],
    list![
        Remedy::new(
            "Count, and compare with the limits",
            "https://docs.docker.com/reference/cli/docker/container/stats/",
            list![
                Step::command(
                    "Processes and threads of each container (column PIDS):",
                    "docker stats --no-stream"
                ),
                Step::command(
                    "The container's own limit (0, -1 or null: none), and the machine's:",
                    "docker inspect --format '{{.HostConfig.PidsLimit}} {{json .HostConfig.Ulimits}}' {name|CONTAINER}\nsysctl kernel.pid_max kernel.threads-max"
                ),
                Step::text(
                    "A number that grows without end is a leak in the program (often zombies: run it with --init)."
                ),
            ]
        ),
        Remedy::new(
            "Raise the container's limit",
            "https://docs.docker.com/reference/cli/docker/container/run/",
            list![
                Step::command("Without a restart:", "docker update --pids-limit 4096 {name|CONTAINER}"),
                Step::text(
                    "In compose.yaml: pids_limit. A limit of nproc (--ulimit) counts all processes of that user on the machine, not only the container's."
                ),
            ]
        ),
        Remedy::new(
            "Update an old engine",
            "https://docs.docker.com/engine/security/seccomp/",
            list![Step::text(
                "If it happens at once in a new image (Debian 12, Ubuntu 22.04, Fedora), an old seccomp profile refuses the clone3 system call: update Docker (20.10.10 or later), containerd and libseccomp."
            )]
        ),
    ],
);
