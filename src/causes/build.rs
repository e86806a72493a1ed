//! Building images: the legacy builder, BuildKit, buildx, and what fails inside a build.
//! Sources: moby/moby `builder/`, moby/buildkit (frontend, solver, source, session, cache), docker/buildx, docker/cli,
//! containers/buildah, kaniko; package managers' own messages count only where the text shows a build.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::Tool;

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "build-dockerfile-missing",
        "There is no Dockerfile where the builder looked",
        "The builder expects a file called Dockerfile at the top of the build context, or the file that -f names, and it is not there.",
        list![
            Signature::new(
                "failed to read dockerfile:",
                "failed to read dockerfile: open(at)? (/[^ ]*buildkit-mount[0-9]+/)?({path}|.{1,300}): no such file or directory",
            ),
            Signature::new("load dockerfile:", "failed to (read dockerfile: failed to )?load dockerfile: open(at)? (/[^ ]*buildkit-mount[0-9]+/)?({path}|.{1,300}): no such file or directory"),
            Signature::new("No Dockerfile matching", "No Dockerfile matching ({path}|.{1,300}) was found"),
            Signature::new("failed to read dockerfile:", "failed to read dockerfile: .*: is a directory"),
            Signature::new("failed to read dockerfile:", "failed to read dockerfile: .*The system cannot find the (file|path) specified"),
            Signature::new(
                "unable to evaluate symlinks in Dockerfile path:",
                "(unable to prepare context: )?unable to evaluate symlinks in Dockerfile path: (lstat|GetFileAttributesEx|CreateFile|readlink) ({path}|.{1,300}): (no such file or directory|not a directory|The system cannot find the (file|path) specified)\\.?",
            ),
            Signature::literal("unable to evaluate symlinks in Dockerfile path"),
            Signature::new("unable to open Dockerfile:", "unable to open Dockerfile: open ({path}|.{1,300}): .*"),
            Signature::new("Cannot locate specified Dockerfile:", "Cannot locate specified Dockerfile: \"?{path}\"?"),
            Signature::new("cannot locate Dockerfile:", "cannot locate Dockerfile: \"?{path}\"?"),
            Signature::new("must be within the build context", "the Dockerfile \\({path}\\) must be within the build context.*"),
            // podman, buildah
            Signature::new("specified or found in context directory", "no Containerfile or Dockerfile specified or found in context directory, ({path}|.{1,300}): .*"),
            Signature::new("the specified Containerfile or Dockerfile does not exist", "the specified Containerfile or Dockerfile does not exist, ({path}|.{1,300}): no such file or directory"),
            Signature::new("no context directory and no Containerfile specified", "no context directory and no Containerfile specified"),
            Signature::new("cannot find Containerfile or Dockerfile", "cannot find Containerfile or Dockerfile in context directory.*"),
            // kaniko
            Signature::literal("error resolving dockerfile path"),
        ],
        list![
            Remedy::new(
                "Look whether it is there, and how it is spelt",
                "https://docs.docker.com/build/concepts/dockerfile/",
                list![
                    Step::command("List it; the name is Dockerfile, with a capital D and no ending:", "ls -la Dockerfile* dockerfile* docker/"),
                    Step::text("An editor may have saved Dockerfile.txt, and .dockerignore does not matter here."),
                ],
            ),
            Remedy::new(
                "Name file and context",
                "https://docs.docker.com/reference/cli/docker/buildx/build/#file",
                list![
                    Step::command(
                        "-f names the file (counted from where you are), the last argument the folder whose files COPY may use:",
                        "docker build -f docker/Dockerfile -t app .",
                    ),
                    Step::file(
                        "In a Compose file dockerfile: counts from the folder under context:",
                        "compose.yaml",
                        "services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n",
                    ),
                ],
            ),
            Remedy::new(
                "In CI, check the code out first",
                "https://docs.docker.com/build/ci/github-actions/",
                list![Step::text("An empty working folder (no checkout step, another working-directory, a shallow artifact) looks just like this.")],
            ),
        ],
    ),
    Cause::new(
        "build-context-missing",
        "The build context is not there",
        "The folder given as the build context does not exist, or is not a folder.",
        list![
            Signature::new("unable to prepare context: path ", "unable to prepare context: path \"{path}\" not found"),
            Signature::literal("unable to prepare context: path not found"),
            Signature::new("could not find ", "could not find {path}: stat [^:]{1,300}: no such file or directory").docker_only(),
            Signature::new("unable to evaluate symlinks in context path:", "(unable to prepare context: )?unable to evaluate symlinks in context path: ([a-z]+) ({path}|.{1,300}): (no such file or directory|The system cannot find the (file|path) specified)\\.?"),
            Signature::new("context must be a directory:", "(unable to prepare context: )?context must be a directory: {path}"),
            Signature::new("unable to stat context directory", "unable to stat context directory \"{path}\".*"),
            Signature::new(": no such file or directory", "^((ERROR|error|target [a-z0-9_.-]{1,60}|failed to solve): )*resolve ?: lstat ({path}|.{1,300}): no such file or directory"),
            Signature::new(": no such file or directory", "resolve ?: lstat ({path}|.{1,300}): no such file or directory").unless(texts!["failed to walk", "cache key", "checksum"]).docker_only(),
            Signature::new("either does not exist, is not accessible", "build path {path} either does not exist, is not accessible, or is not a valid URL.*"),
            Signature::new("failed to get build context", "failed to get build context( path)? .*: .*"),
            Signature::new("please specify build context", "please specify build context .*"),
            Signature::new("unable to download remote context", "unable to download remote context ({path}|.{1,300}): .*"),
            Signature::new("unable to get absolute context directory", "unable to get absolute context directory of given context directory \"{path}\".*"),
        ],
        list![
            Remedy::new(
                "Correct the last argument",
                "https://docs.docker.com/build/concepts/context/",
                list![
                    Step::command("See where you are and what is there:", "pwd\nls -la"),
                    Step::command("The last argument is the context; a dot means this folder:", "docker build -t app ."),
                ],
            ),
            Remedy::new(
                "In a Compose file, correct context:",
                "https://docs.docker.com/reference/compose-file/build/",
                list![Step::text("context: counts from the Compose file's folder (with -f several files: from the first one's).")],
            ),
        ],
    ),
    Cause::new(
        "build-context-permission",
        "The build context holds files that you may not read",
        "The client reads the whole context folder before it builds, and the system refused {path|a file in it}: often a database's or \
         root's files inside the project.",
        list![
            Signature::new(": permission denied", "^((ERROR|error): )?(open|lstat|readdirent|walk) {path}: permission denied$").unless(texts![".docker/", ".sock", "/var/lib/", ".env:"]).requires("docker build").likely(),
            Signature::new("checking context: ", "checking context: '?(can.t stat|no permission to read from) '{path}'"),
            Signature::new("no permission to read from ", "no permission to read from '{path}'"),
            Signature::new("error from sender: ", "error from sender: (.{1,300}: )?(open|lstat|read|readdir|failed to xattr|walk|readlink|stat) ({path}|.{1,300}): (permission denied|operation not permitted|Access is denied)\\.?"),
            Signature::new("file in context:", "Can ?not (read|access) file in context: {path}"),
        ],
        list![
            Remedy::new(
                "Leave it out of the context",
                "https://docs.docker.com/build/concepts/context/#dockerignore-files",
                list![
                    Step::command("See what it is and whose:", "ls -ld {path|PATH}"),
                    Step::file(
                        "If the image does not need it, add it to .dockerignore beside the context's top (with BuildKit this is enough; the legacy \
                         builder also needs to be able to list the folder):",
                        ".dockerignore",
                        "data/\n**/node_modules\n.git\n",
                    ),
                ],
            ),
            Remedy::new(
                "Move run-time data out of the project",
                "https://docs.docker.com/engine/storage/volumes/",
                list![Step::text("Data folders that containers write (./data, ./pgdata) belong to their users; a named volume keeps them out of the context.")],
            ),
            Remedy::new(
                "Make it yours, if it should be",
                "https://docs.docker.com/build/concepts/context/",
                list![Step::command("Only for files that no container needs with their present owner:", "sudo chown -R \"$(id -u):$(id -g)\" {path|PATH}")],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Build in a folder of its own",
                "https://docs.docker.com/build/concepts/context/",
                list![Step::text("A build started in your home folder or in / sends all of it: put the Dockerfile and what it needs into a new folder.")],
            ),
        ],
    ),
    Cause::new(
        "build-copy-missing",
        "COPY or ADD names a file that is not there",
        "The builder does not see {path|the source}: paths count from the context folder (not from the Dockerfile; with --from, from the root of that stage), and what .dockerignore \
         excludes, or what was not built or checked out yet, is not there.",
        list![
            // The last steps of a log whose end is missing.
            Signature::new("=> ERROR [", "^=> ERROR \\[[^\\]]*\\] (COPY|ADD) .*").possible(),
            Signature::new("failed to compute cache key:", "failed to compute cache key: (failed to calculate checksum of ref [^ ]+: )?\"{path}\"( not found)?: not found"),
            Signature::new("failed to solve: \"", "failed to solve: \"{path}\": not found"),
            Signature::new("failed to compute cache key", "failed to compute cache key: [^\"]{0,200}\"{path}\":? not found").unless(texts!["failed to walk", "calculate checksum"]),
            // Quoted without its end.
            Signature::new("failed to compute cache key", "failed to compute cache key:? ?(\\.\\.\\.|[\"')]|$)").likely(),
            Signature::new("failed to calculate checksum of ref", "failed to calculate checksum of ref [^ ]+: \"{path}\"( not found)?: not found"),
            Signature::new("not found: not found", "\"{path}\" not found: not found"),
            Signature::new("failed to compute cache key:", "failed to compute cache key: .*failed to walk /[^ ]*buildkit-mount[0-9]+[^ ]*: .*lstat (/[^ ]*buildkit-mount[0-9]+/)?({path}|.{1,300}): (no such file or directory|not a directory)"),
            Signature::new("buildkit-mount", "lstat /[^ ]*buildkit-mount[0-9]+/({path}|.{1,300}): (no such file or directory|not a directory)").unless(texts!["failed to walk"]),
            Signature::new("excluded by .dockerignore", "(COPY failed: |ADD failed: )?file not found in build context or excluded by \\.dockerignore: (stat|lstat|CreateFile|GetFileAttributesEx) ({path}|.{1,300}): .*"),
            Signature::new("excluded by .dockerignore", "file \\('{path}'\\) not found or excluded by \\.dockerignore"),
            Signature::new(": no such file or directory", "(COPY|ADD) failed: (stat|lstat) (/[^ ]*/docker-builder[0-9]+/|/[^ ]*/merged/)?({path}|.{1,300}): no such file or directory"),
            Signature::new(": file does not exist", "(COPY|ADD) failed: (stat|lstat) ({path}|.{1,300}): file does not exist"),
            Signature::new("The system cannot find the ", "^(CreateFile|GetFileAttributesEx) .{1,200}docker-builder[0-9]+\\\\({path}|.{1,300}): The system cannot find the (file|path) specified\\.?"),
            Signature::new("The system cannot find the ", "(COPY|ADD) failed: (CreateFile|GetFileAttributesEx) (\\\\\\\\\\?\\\\)?(.*docker-builder[0-9]+\\\\)?({path}|.{1,300}): The system cannot find the (file|path) specified\\.?"),
            Signature::new("failed: no source files were specified", "(COPY|ADD) failed: no source files were specified"),
            Signature::new("No source files were specified", "^No source files were specified").docker_only(),
            Signature::new("source path not found", "(COPY|ADD) failed: source path not found.*"),
            Signature::new("file not found in build context", "(COPY|ADD) failed: file not found in build context.{0,200}").unless(texts!["excluded by"]),
            // 1.x
            Signature::new(": no such file or directory", "^(error: )?lstat ({path}|.{1,300}): no such file or directory$").requires("build").docker_only().likely(),
            // podman, buildah
            Signature::new("copier: stat:", "copier: stat: \"{path}\": no such file or directory"),
            Signature::new("no items matching glob", "no items matching glob \"{path}\" copied.*"),
            // kaniko
            Signature::new("failed to get fileinfo for", "failed to get fileinfo for [^ ]+: lstat ({path}|.{1,300}): no such file or directory"),
        ],
        list![
            Remedy::new(
                "Look for it from the context's top",
                "https://docs.docker.com/reference/dockerfile/#copy",
                list![
                    Step::command(
                        "Run this in the folder that is the context (the last argument of docker build, or context: in the Compose file); a leading / in \
                         COPY means that folder. Mind capitals:",
                        "ls -la ./{path|}",
                    ),
                    Step::text("If the source comes from an earlier stage (COPY --from=STAGE), it must have been made there under exactly that path: build that stage alone (docker build --target STAGE -t stage .) and look in it (docker run --rm -it stage sh)."),
                ],
            ),
            Remedy::new(
                "Check .dockerignore",
                "https://docs.docker.com/reference/build-checks/copy-ignored-file/",
                list![
                    Step::command("It hides files from COPY; an exception begins with an exclamation mark (!dist/):", "cat .dockerignore"),
                    Step::command("The builder can check this by itself (Buildx 0.15 and later):", "docker build --check ."),
                ],
            ),
            Remedy::new(
                "Take the right context",
                "https://docs.docker.com/build/concepts/context/",
                list![
                    Step::command("If the Dockerfile lies in a subfolder but copies from the top, build from the top:", "docker build -f sub/Dockerfile ."),
                    Step::text("Where the file is made by a step before (npm run build, mvn package), run that first, or do it in a build stage."),
                ],
            ),
        ],
    ),
    Cause::new(
        "build-copy-outside",
        "COPY or ADD reaches outside the build context",
        "Only files inside the context folder can be copied; {path|a path with ../} lies outside it.",
        list![
            Signature::new("forbidden path outside the build context", "((COPY|ADD) failed: )?forbidden path outside the build context: ({path}|.{1,300}) \\(.*\\)"),
            Signature::new("forbidden path outside the build context", "failed to resolve scoped path ({path}|.{1,300}) \\(.*Possible cause is a forbidden path outside the build context"),
            Signature::literal("forbidden path outside the build context"),
            Signature::new("possible escaping context directory error", "possible escaping context directory error: \"{path}\" is outside of .*"),
            // BuildKit cuts the `..` off and misses the rest: only the marked line of the Dockerfile tells.
            Signature::new(">>> COPY ../", ">>> COPY \\.\\./.*").requires(": not found").likely(),
            Signature::new(">>> ADD ../", ">>> ADD \\.\\./.*").requires(": not found").likely(),
            Signature::new(">>> COPY --", ">>> COPY --[a-z]+[^ ]* (--[^ ]+ )*\\.\\./.*").requires(": not found").likely(),
            Signature::new(">>> ADD --ch", ">>> ADD --ch(own|mod)[^ ]* (--[^ ]+ )*\\.\\./.*").requires(": not found").likely(),
        ],
        list![
            Remedy::new(
                "Build from the folder that holds both",
                "https://docs.docker.com/build/concepts/context/",
                list![
                    Step::command("Go up to the common parent, and name the Dockerfile:", "cd ..\ndocker build -f app/Dockerfile -t app ."),
                    Step::text("Then write all COPY sources as seen from there, and keep the context small with .dockerignore."),
                ],
            ),
            Remedy::new(
                "Add a second context",
                "https://docs.docker.com/reference/cli/docker/buildx/build/#build-context",
                list![
                    Step::command("BuildKit takes further folders by name:", "docker build --build-context shared=../shared -t app ."),
                    Step::file("And the Dockerfile copies from it:", "Dockerfile", "COPY --from=shared . ./shared\n"),
                ],
            ),
        ],
    )
    .replacing(texts!["build-copy-missing"]),
    Cause::new(
        "build-dockerfile-syntax",
        "The Dockerfile has a mistake",
        "The builder cannot make sense of the Dockerfile: a misspelt instruction, a missing argument, or a line that should continue the one before.",
        list![
            Signature::new("dockerfile parse error", "dockerfile parse error( on| at)? line {line}: .*")
                .unless(texts!["requires BuildKit", "unknown flag: mount", "unknown flag: chmod", "unknown flag: link", "unknown flag: network", "unknown flag: security"]),
            Signature::new("unknown instruction: ", "unknown instruction: \"?{name}\"?.*").docker_only(),
            Signature::literal("file with no instructions"),
            Signature::new("cannot be empty", "the Dockerfile( \\(.*\\))? cannot be empty"),
            Signature::new("No image was generated. Is your Dockerfile empty", "No image was generated\\. Is your Dockerfile empty"),
            Signature::literal("dockerfile contains no stages to build"),
            Signature::literal("no FROM statement found"),
            Signature::new("requires either one or three arguments", "FROM requires either one or three arguments"),
            Signature::new("must have two arguments", "(ENV|LABEL|ARG|Invalid [A-Z]+ format.) must have two arguments"),
            Signature::new(" requires exactly one argument", "(ARG|USER|WORKDIR|STOPSIGNAL|SHELL|MAINTAINER|EXPOSE|VOLUME) requires exactly one argument.*"),
            Signature::new(" requires at least ", "(COPY|ADD|RUN|ENV|LABEL|EXPOSE|VOLUME|CMD|ENTRYPOINT|ONBUILD|SHELL|HEALTHCHECK|ARG) requires at least (one|two) arguments?.*"),
            Signature::new("the arguments to be in JSON form", "(ADD|COPY|VOLUME|SHELL|RUN|CMD|ENTRYPOINT|HEALTHCHECK) requires the arguments to be in JSON form"),
            Signature::new(" Must be of the form: name=value", "Syntax error - can.t find = in \".*\"\\. Must be of the form: name=value"),
            Signature::literal("unterminated heredoc"),
            Signature::new("invalid chmod parameter:", "invalid chmod parameter: .*"),
            Signature::new("source can't be a ", "source can't be a (URL|git ref) for COPY"),
            Signature::new("Please provide a source image with", "Please provide a source image with 'from' prior to (commit|run)"),
            Signature::new("names can not be blank", "(ENV|LABEL|ARG) names can not be blank"),
            Signature::literal("unexpected end of statement while looking for matching"),
            Signature::new("with more than one source file", "When using (COPY|ADD) with more than one source file, the destination must be a directory and end with a /"),
            Signature::new("Bad input to ", "Bad input to (ENV|LABEL|ARG), too many arguments"),
            Signature::new("allowed as an ONBUILD trigger", "[a-z]+ isn.t allowed as an ONBUILD trigger"),
            Signature::new("Chaining ONBUILD", "Chaining ONBUILD via .* isn.t allowed"),
            Signature::new("in HEALTHCHECK (try CMD)", "Unknown type .* in HEALTHCHECK \\(try CMD\\)"),
            Signature::new("Missing command after HEALTHCHECK", "Missing command after HEALTHCHECK CMD"),
            Signature::literal("VOLUME specified can not be an empty string"),
            Signature::new("invalid containerPort:", "invalid containerPort: .*").docker_only(),
            Signature::new("invalid name for build stage", "invalid name for build stage: \"{name}\".*"),
            Signature::new("stage name already used", "{name} stage name already used").docker_only(),
            Signature::new("failed to process ", "failed to process .{1,200}: (missing ':' in substitution|unsupported modifier .* in substitution|syntax error: .*|unexpected end of statement.*|invalid pattern .*)"),
            Signature::new("parser directive can be used", "only one [a-z]+ parser directive can be used"),
            Signature::new("line greater than max allowed size", "dockerfile line greater than max allowed size of.*"),
            Signature::literal("string field contains invalid UTF-8").docker_only(),
            // What remains of a Dockerfile in UTF-16.
            Signature::new("RST_STREAM with error code: INTERNAL_ERROR", "failed to solve: .*stream terminated by RST_STREAM with error code: INTERNAL_ERROR")
                .requires("load build definition from")
                .likely(),
        ],
        list![
            Remedy::new(
                "Read the line that it names",
                "https://docs.docker.com/reference/dockerfile/",
                list![
                    Step::command("Show it with its hidden characters:", "cat -vet Dockerfile | head -n 40"),
                    Step::text(
                        "Each instruction begins its line (FROM, RUN, COPY …); a command over several lines needs a \\ at the end of each but the last, \
                         with nothing behind it, not even a blank.",
                    ),
                    Step::command("Let the builder check the whole file without building (Buildx 0.15 and later):", "docker build --check ."),
                ],
            ),
            Remedy::new(
                "If the line is right, the builder may be too old for it",
                "https://docs.docker.com/build/buildkit/frontend/",
                list![
                    Step::file("Here-documents (RUN <<EOF) and newer options need BuildKit and a current syntax; as the file's first line:", "Dockerfile", "# syntax=docker/dockerfile:1\n"),
                ],
            ),
            Remedy::new(
                "Check the encoding",
                "https://docs.docker.com/reference/dockerfile/#format",
                list![
                    Step::command("PowerShell's > writes UTF-16, which looks right and is not; save as UTF-8 without byte-order mark:", "file Dockerfile"),
                ],
            ),
        ],
    ),
    Cause::new(
        "build-stage-missing",
        "The build names a stage or target that does not exist",
        "{name|A name} in FROM, COPY --from, --target or on bake's command line is no stage or target here: misspelt, defined further down, or an empty ARG.",
        list![
            Signature::new("could not be found", "target stage \"?{name}\"? could not be found( \\(did you mean .*\\))?"),
            Signature::literal("no build stage in current context"),
            Signature::new("invalid from flag value", "invalid from flag value {name}: .*"),
            Signature::new("failed to reach build target", "failed to reach build target {name} in Dockerfile"),
            Signature::new("should not be blank", "base name \\([^a-z0-9)]*{name}[^)]*\\) should not be blank"),
            Signature::new("base name should not be blank", "base name should not be blank"),
            Signature::new("from stage ", "cannot (copy|mount) from stage \"{name}\".*, (it|stage) needs to be defined before current (stage|command)"),
            Signature::new("variable expansion is not supported for --from", "variable expansion is not supported for --from.*"),
            Signature::new("invalid stage index", "invalid stage index [0-9-]+").docker_only(),
            Signature::new("circular dependency detected on stage", "circular dependency detected on stage: {name}"),
            Signature::new("refers to current build stage", "refers to current build stage").docker_only(),
            Signature::new("could not find any target matching", "could not find any target matching ['\"]?{name}['\"]?"),
            Signature::new("failed to find target ", "failed to find target {name}").docker_only(),
            Signature::new("was not found in the provided Dockerfile", "The target \"{name}\" was not found in the provided Dockerfile"),
            Signature::new("is not a valid target build stage", "{name} is not a valid target build stage"),
        ],
        list![
            Remedy::new(
                "List the stages there are",
                "https://docs.docker.com/build/building/multi-stage/",
                list![
                    Step::command("A stage's name stands after AS; it must come before its use in the file:", "grep -n -i '^FROM' Dockerfile"),
                    Step::command("Then build with one of them:", "docker build --target STAGE ."),
                ],
            ),
            Remedy::new(
                "If FROM uses an ARG, give it a value",
                "https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact",
                list![
                    Step::file("An ARG for FROM stands before the first FROM, best with a default:", "Dockerfile", "ARG BASE_IMAGE=debian:bookworm-slim\nFROM ${BASE_IMAGE}\n"),
                    Step::command("Or pass it:", "docker build --build-arg BASE_IMAGE=debian:bookworm-slim ."),
                ],
            ),
            Remedy::new(
                "With bake, list its targets",
                "https://docs.docker.com/build/bake/targets/",
                list![Step::command("See what the definition holds:", "docker buildx bake --list targets")],
            )
            .with(Tool::Buildx),
        ],
    ),
    Cause::new(
        "build-run-failed",
        "A command of the Dockerfile failed",
        "A RUN step ended with an error; what went wrong is in that step's own output, above this message.",
        list![
            // The last steps of a log whose end is missing.
            Signature::new("=> ERROR [", "^=> ERROR \\[[^\\]]*\\] RUN .*").possible(),
            Signature::new("did not complete successfully", "process .* did not complete successfully: exit code:? {exit_code}"),
            // A command of several lines leaves only its end in this one.
            Signature::new("did not complete successfully: exit code", "did not complete successfully: exit code:? {exit_code}").unless(texts!["process \""]).docker_only(),
            Signature::new("did not complete successfully", "process \"[^\"]*\" did not complete successfully").unless(texts!["exit code"]).docker_only(),
            Signature::new("executor failed running ", "executor failed running \\[.*\\]: (exit code: {exit_code}|.*did not terminate.*|.*exit status [0-9]+)"),
            Signature::new("executor failed running", "failed to solve:.{0,60} executor failed running( \\[[^\\]]*\\]?)?(\\.\\.\\.)?$").unless(texts!["exit code", "exit status"]).likely(),
            Signature::new("returned a non-zero code:", "The command '.*' returned a non-zero code: {exit_code}"),
            Signature::new("returned a non-zero code:", "^.{0,400}' returned a non-zero code: {exit_code}").unless(texts!["The command '"]),
            Signature::new("building at STEP \"RUN ", "building at STEP \"RUN .*\": exit status {exit_code}"),
            Signature::new("building at STEP \"RUN ", "building at STEP \"RUN .*\"$").unless(texts!["exit status"]),
            Signature::new("building at STEP \"RUN ", "building at STEP \"RUN .*\": error resolving mountpoints for container .*"),
            Signature::new("while running runtime: exit status", "while running runtime: exit status {exit_code}"),
            Signature::new("waiting for process to exit: exit status", "(failed to execute command: )?waiting for process to exit: exit status {exit_code}"),
            // kaniko, Earthly
            Signature::new("failed to execute command: ", "error building stage: failed to execute command: exit status {exit_code}"),
            Signature::new("did not complete successfully. Exit code", "command RUN .* did not complete successfully\\. Exit code {exit_code}"),
            Signature::new("failed to build : Build failed", "Service '{name}' failed to build : Build failed"),
            Signature::new("failed to build: Build failed", "Service '{name}' failed to build: Build failed"),
        ],
        list![
            Remedy::new(
                "Read that step's output in full",
                "https://docs.docker.com/reference/cli/docker/buildx/build/#progress",
                list![
                    Step::command("The folded display hides most of it (the legacy builder, which prints Step 1/5, hides nothing). Show all; what failed runs again, the steps before it come from the cache (with Compose: docker compose --progress=plain build):", "docker build --progress=plain ."),
                    Step::text("The first error in the step counts, not the last line. 127: a command was not found; 126: not executable; 137: killed, mostly for want of memory."),
                ],
            ),
            Remedy::new(
                "Try it by hand in the image before it",
                "https://docs.docker.com/build/building/multi-stage/",
                list![
                    Step::command("Build up to the stage before the failing line, and open a shell there:", "docker build --target STAGE -t debug .\ndocker run --rm -it debug sh"),
                ],
            ),
        ],
    )
    .symptom()
    .replacing(texts!["run-exit-nonzero"]),
    Cause::new(
        "build-base-unresolved",
        "The base image could not be looked up",
        "The builder asked the registry for {image|the image after FROM} and got no usable answer. The reason usually stands behind this message.",
        list![
            Signature::new("failed to resolve source metadata for", "failed to resolve source metadata for {image}").unless(texts!["docker/dockerfile"]),
            // The heading of the failed step's log; a healthy step's line has no colon at its end.
            Signature::new("[internal] load metadata for", "\\[internal\\] load metadata for {image}:$").unless(texts!["docker/dockerfile"]),
            Signature::new("creating build container:", "(error )?creating build container: .*"),
            Signature::new("failed to resolve source metadata", "failed to resolve source metadata").unless(texts!["metadata for"]),
        ],
        list![
            Remedy::new(
                "Check name and tag",
                "https://docs.docker.com/reference/dockerfile/#from",
                list![
                    Step::command("Ask the registry for it, without building:", "docker buildx imagetools inspect {image|IMAGE}"),
                    Step::text("If that works and the build does not, the builder runs elsewhere (docker-container, remote) with other DNS, proxy or certificates."),
                ],
            ),
            Remedy::new(
                "Pull it once",
                "https://docs.docker.com/reference/cli/docker/image/pull/",
                list![Step::command("The message is often clearer here:", "docker pull {image|IMAGE}")],
            ),
        ],
    )
    .wrapper(),
    Cause::new(
        "build-frontend-unresolved",
        "The Dockerfile's syntax image could not be fetched",
        "The first line '# syntax=…' names an image that BuildKit fetches before it reads the Dockerfile, and that failed. The reason stands behind this message.",
        list![
            Signature::new("failed to resolve source metadata for", "failed to resolve source metadata for [a-z0-9./:-]*docker/dockerfile[a-z0-9.:@_-]*"),
            Signature::new("resolve image config for ", "resolve image config for (docker-image://)?{image}:$"),
            Signature::new("failed to solve with frontend", "failed to solve with frontend (dockerfile|gateway)\\.v0"),
        ],
        list![
            Remedy::new(
                "Check the syntax line",
                "https://docs.docker.com/build/buildkit/frontend/",
                list![
                    Step::file("The stable form is:", "Dockerfile", "# syntax=docker/dockerfile:1\n"),
                    Step::command("See whether the registry answers:", "docker buildx imagetools inspect {image|docker/dockerfile:1}"),
                ],
            ),
            Remedy::new(
                "Do without it",
                "https://docs.docker.com/reference/dockerfile/#syntax",
                list![Step::text("Remove the line, and BuildKit uses the version that is built into it: enough for most Dockerfiles, and the usual way behind a closed network.")],
            ),
            Remedy::new(
                "Use a copy in your own registry",
                "https://docs.docker.com/reference/cli/docker/buildx/build/#build-arg",
                list![Step::command("Another place for the syntax image, without changing the file:", "docker build --build-arg BUILDKIT_SYNTAX=registry.example.com/docker/dockerfile:1 .")],
            ),
        ],
    )
    .wrapper(),
    Cause::new(
        "build-apt-failed",
        "apt failed inside the build",
        "apt-get could not get what the Dockerfile asks for: a stale package index, packages of different releases that do not fit together, a release whose servers are gone, a wrong clock, or no network in the build.",
        list![
            // apt-get asks, and a build has nobody to answer.
            Signature::new("Do you want to continue?", "Do you want to continue\\? \\[Y/n\\] ?Abort").docker_only(),
            Signature::new("Unable to locate package", "E: Unable to locate package {name}").unless(texts!["docker-", "docker.io", "package docker", "containerd.io"]).docker_only(),
            Signature::literal("The following packages have unmet dependencies:").unless(texts!["docker-", "docker.io"]).docker_only().possible(),
            Signature::new("dpkg: error processing package", "dpkg: error processing package {name}.*").unless(texts!["docker-", "docker.io", "containerd"]).docker_only().possible(),
            Signature::new("has no installation candidate", "E: Package '{name}' has no installation candidate").unless(texts!["docker-", "docker.io", "package docker", "containerd.io"]).docker_only(),
            Signature::new("Failed to fetch http", "[EW]: Failed to fetch https?://.*").unless(texts!["download.docker.com"]).docker_only(),
            Signature::new("Release file.", "E: The repository '.*' (does not have|no longer has) a Release file\\.").unless(texts!["download.docker.com"]).docker_only(),
            Signature::new("is not signed.", "E: The repository '.*' is not signed\\.").unless(texts!["download.docker.com"]).docker_only(),
            Signature::new("Release file for ", "Release file for {url} is (not valid yet|expired).*").unless(texts!["download.docker.com"]).docker_only(),
            Signature::literal("At least one invalid signature was encountered").docker_only(),
            Signature::new("t be verified because the public key is not available", "The following signatures couldn.t be verified because the public key is not available: NO_PUBKEY.*").unless(texts!["7EA0A9C3F273FCD8"]).docker_only(),
            Signature::literal("E: Some index files failed to download").docker_only().possible(),
            Signature::new("Temporary failure resolving", "Temporary failure resolving '{host}'").unless(texts!["download.docker.com"]).docker_only(),
            Signature::new("Could not resolve ", "Could not resolve '{host}'").unless(texts!["download.docker.com"]).docker_only(),
            Signature::new("Unable to connect to ", "Unable to connect to {host}:https?:.*").docker_only(),
            Signature::new("Could not connect to ", "(Err|W|E):.*Could not connect to {host}:[0-9]+ \\(.*").docker_only(),
            Signature::literal("Hash Sum mismatch").docker_only(),
            Signature::new("URIs in your sources.list", "You must put some '(source|deb-src)' URIs in your sources.list").docker_only(),
            Signature::new("Mirror sync in progress", "File has unexpected size \\(.*Mirror sync in progress.*").docker_only(),
            Signature::new("Clearsigned file isn", "Clearsigned file isn.t valid, got 'NOSPLIT'.*").docker_only(),
            Signature::literal("E: Unable to correct problems, you have held broken packages").docker_only().possible(),
            Signature::new("was not found", "E: Version '.*' for '{name}' was not found").unless(texts!["docker-", "docker.io", "package docker", "containerd.io"]).docker_only(),
            Signature::new("Permission denied)", "E: (Could not open lock file|List directory|Unable to lock directory) .* \\(13: Permission denied\\)").docker_only().possible(),
            Signature::new("returned an error code", "E: Sub-process .* returned an error code.*").docker_only().possible(),
            Signature::literal("gnupg1 do not seem to be installed, but one of them is required").docker_only().possible(),
        ],
        list![
            Remedy::new(
                "Update the index in the same RUN as the install",
                "https://docs.docker.com/build/building/best-practices/#apt-get",
                list![
                    Step::file(
                        "A cached 'apt-get update' layer keeps an old index; together they are always in step:",
                        "Dockerfile",
                        "RUN apt-get update \\\n && apt-get install -y --no-install-recommends {name|ca-certificates}\n",
                    ),
                    Step::command("Then build once without the old layers:", "docker build --no-cache ."),
                ],
            ),
            Remedy::new(
                "See whether the release still lives, and has the package",
                "https://wiki.debian.org/DebianReleases",
                list![
                    Step::text(
                        "404 and 'no Release file' for every list mean that the base image's release has been moved to the archive (buster, stretch, Ubuntu \
                         interim releases): take a newer base image.",
                    ),
                    Step::text("A single package can be renamed, or be in another component (contrib, non-free, universe): search packages.debian.org or packages.ubuntu.com."),
                ],
            ),
            Remedy::new(
                "If it says unmet dependencies or held broken packages, find the release that does not fit",
                "https://wiki.debian.org/DontBreakDebian",
                list![
                    Step::text(
                        "Two releases are mixed: a repository that was added for another release than the base image's, or a package pinned to a version \
                         that is no longer there. Take the repository for the image's own code name, or the base image that the repository is made for.",
                    ),
                    Step::file(
                        "To see which version comes from where, before the failing line:",
                        "Dockerfile",
                        "RUN . /etc/os-release; echo \"$VERSION_CODENAME\"; apt-get update; apt-cache policy {name|PACKAGE}\n",
                    ),
                ],
            ),
            Remedy::new(
                "If it cannot resolve or connect, look at the build's network",
                "https://docs.docker.com/engine/cli/proxy/",
                list![
                    Step::command("Does any container reach the network?", "docker run --rm busybox nslookup {host|deb.debian.org}"),
                    Step::text("If not, it is the engine's DNS (\"dns\" in /etc/docker/daemon.json), a firewall or VPN; behind a proxy, set it in ~/.docker/config.json under proxies."),
                ],
            ),
            Remedy::new(
                "If signatures or dates are refused",
                "https://docs.docker.com/reference/cli/docker/system/df/",
                list![
                    Step::command(
                        "'Not valid yet' is a slow clock on the host; 'invalid signature' with a correct key is mostly a full disk or an engine too old for the image:",
                        "date -u\ndf -h\ndocker version",
                    ),
                ],
            ),
        ],
    ),
    Cause::new(
        "build-package-manager-failed",
        "A package manager failed inside the build",
        "npm, pip, apk, dnf, Go, Maven or another package manager could not install what the Dockerfile asks for. Its own first error line says why.",
        list![
            // npm
            Signature::new("is not in this registry", "(npm (ERR!|error) )?404 '{name}' is not in this registry\\.?").docker_only(),
            Signature::new("is not in the npm registry", "(npm (ERR!|error) )?404 '{name}' is not in the npm registry\\.?").docker_only(),
            Signature::new("could not be found or you do not have permission", "The requested resource '{name}' could not be found or you do not have permission to access it").docker_only(),
            Signature::new("No matching version found for", "No matching version found for {name}\\.?").docker_only(),
            Signature::new(" failed, reason:", "npm (ERR!|error) (network )?request to {url} failed, reason: .*").docker_only(),
            Signature::new("Missing script:", "npm (ERR!|error) Missing script: \"?{name}\"?").requires("/bin/sh -c"),
            Signature::new("npm ERR! code ", "npm ERR! code E[A-Z0-9_]+").unless(texts!["ELIFECYCLE", "ENOENT"]).docker_only(),
            Signature::new("npm error code ", "npm error code E[A-Z0-9_]+").unless(texts!["ELIFECYCLE", "ENOENT"]).docker_only(),
            Signature::new("npm ERR! code ", "npm ERR! code (ELIFECYCLE|ENOENT)").requires("/bin/sh -c").likely(),
            Signature::new("npm error code ", "npm error code (ELIFECYCLE|ENOENT)").requires("/bin/sh -c").likely(),
            Signature::new(" never called", "npm (ERR!|error) (cb\\(\\)|Exit handler) never called.*").docker_only(),
            Signature::new("package.json and package-lock.json", "can only install( packages)? (when|with) .*package.json and package-lock.json.*").docker_only(),
            Signature::new("command can only install with an existing package-lock", "command can only install with an existing package-lock.*").docker_only(),
            // yarn, pnpm, bun
            Signature::new("t find package ", "error Couldn.t find package \"{name}\" (required by .* )?on the .* registry\\.?").docker_only(),
            Signature::new("error An unexpected error occurred:", "error An unexpected error occurred: \".*").docker_only(),
            Signature::new("Your lockfile needs to be updated", "Your lockfile needs to be updated, but yarn was run with.*").docker_only(),
            Signature::new("The lockfile would have been", "The lockfile would have been (modified|created) by this install, which is explicitly forbidden").docker_only(),
            Signature::new("is incompatible with this module", "The engine \"{name}\" is incompatible with this module\\..*").docker_only(),
            Signature::new("ERR_PNPM_", "ERR_PNPM_[A-Z0-9_]+").docker_only(),
            // pip, poetry, pipenv
            Signature::new("No matching distribution found for", "No matching distribution found for {name}").docker_only(),
            Signature::new("that satisfies the requirement", "Could not find a version that satisfies the requirement {name}").docker_only(),
            Signature::new("Could not open requirements file", "Could not open requirements file: .*No such file or directory.*").docker_only(),
            Signature::new("when getting requirements to build wheel", "Failed to build '{name}' when getting requirements to build wheel").docker_only(),
            Signature::new("pip._vendor.urllib3.exceptions", "pip\\._vendor\\.urllib3\\.exceptions\\.[a-z]+.*").docker_only(),
            Signature::new("gyp ERR! stack", "gyp ERR! stack .*").docker_only(),
            Signature::new("gyp ERR! find", "gyp ERR! find .*").docker_only(),
            Signature::new("Failed building wheel for", "Failed building wheel for {name}").docker_only(),
            Signature::new("Could not build wheels for", "Could not build wheels for {name}.*").docker_only(),
            Signature::new("Failed to build installable wheels for", "Failed to build installable wheels for some pyproject.toml based projects.*").docker_only(),
            Signature::new("did not run successfully", "Running setup.py install for {name} did not run successfully").docker_only(),
            Signature::literal("error: subprocess-exited-with-error").docker_only(),
            Signature::new("error: metadata-generation-failed", "error: metadata-generation-failed").docker_only(),
            Signature::new("Command errored out with exit status", "ERROR: Command errored out with exit status {exit_code}.*").docker_only(),
            Signature::literal("error: externally-managed-environment").docker_only(),
            Signature::new("have conflicting dependencies", "Cannot install .* because these package versions have conflicting dependencies").docker_only(),
            Signature::literal("ResolutionImpossible").docker_only(),
            Signature::new("Could not install packages due to an", "Could not install packages due to an (OSError|EnvironmentError):.*").unless(texts!["No space left", "Disk quota"]).docker_only(),
            Signature::literal("DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE").docker_only(),
            Signature::new("Could not fetch URL ", "Could not fetch URL {url}: .*").docker_only(),
            Signature::literal("changed significantly since poetry.lock was last generated").docker_only(),
            // bundler
            Signature::new("could not find compatible versions for gem", "Bundler could not find compatible versions for gem \"{name}\".*").docker_only(),
            Signature::new("succeeds before bundling", "Make sure that .gem install .* succeeds before bundling.*").docker_only(),
            Signature::new("An error occurred while installing ", "An error occurred while installing {name} \\(.*\\), and Bundler cannot continue.*").docker_only(),
            // apk
            Signature::new("unable to select packages:", "ERROR: unable to select packages:").docker_only(),
            Signature::new("(no such package)", "{name} \\(no such package\\):?").docker_only(),
            Signature::new("unsatisfiable constraints:", "ERROR: unsatisfiable constraints:").docker_only(),
            Signature::new("WARNING: Ignoring http", "WARNING: Ignoring https?://[^ ]+: .*").docker_only(),
            Signature::new("(try again later)", "(WARNING|ERROR): .{0,200}(temporary|transient) error \\(try again later\\)").docker_only(),
            Signature::new("(check Internet connection and firewall)", "(WARNING|ERROR): .{0,200}network error \\(check Internet connection and firewall\\)").docker_only(),
            Signature::new("DNS lookup error", "(WARNING|ERROR): .{0,200}: DNS lookup error").docker_only(),
            Signature::new("UNTRUSTED signature", "(WARNING|ERROR): .{0,200}: UNTRUSTED signature").docker_only(),
            Signature::new("lock database: ", "ERROR: Unable to lock database: .*").docker_only(),
            Signature::new("open apk database: ", "ERROR: (Failed|Unable) to open apk database: .*").docker_only(),
            // yum, dnf, zypper, pacman
            Signature::new("No match for argument:", "No match for argument: {name}").unless(texts!["docker-", "docker.io", "package docker", "containerd.io"]).docker_only(),
            Signature::new("Unable to find a match:", "Error: Unable to find a match: {name}").unless(texts!["docker-", "docker.io", "package docker", "containerd.io"]).docker_only(),
            Signature::new("Failed to download metadata for repo", "Error: Failed to download metadata for repo '{name}'.*").unless(texts!["docker-ce"]).docker_only(),
            Signature::new("Cannot find a valid baseurl for repo", "Cannot find a valid baseurl for repo: {name}").unless(texts!["docker-ce"]).docker_only(),
            Signature::new("No more mirrors to try", "\\[Errno 256\\] No more mirrors to try.*").docker_only(),
            Signature::new("No more mirrors to try", "\\[FAILED\\] {name}: No more mirrors to try - .*").docker_only(),
            Signature::new("No package ", "No package {name} available\\.").unless(texts!["docker-", "docker.io", "containerd.io"]).docker_only(),
            Signature::literal("Error: Nothing to do").docker_only().possible(),
            Signature::new("Could not retrieve mirrorlist", "Could not retrieve mirrorlist {url}.*").docker_only(),
            Signature::new("Error: GPG check FAILED", "Error: GPG check FAILED").docker_only(),
            Signature::new("No provider of ", "No provider of '{name}' found\\.?").docker_only(),
            Signature::new("error: target not found:", "error: target not found: {name}").docker_only(),
            Signature::literal("error: failed to synchronize all databases").docker_only(),
            // Go
            Signature::new("go.mod requires go >= ", "go.mod requires go >= {version} \\(running go .*").docker_only(),
            Signature::new(": invalid version: ", "go: .{1,200}: invalid version: .*").docker_only(),
            Signature::new("unrecognized import path", "unrecognized import path \"{name}\".*").docker_only(),
            Signature::new(": reading http", "go: .{1,200}: reading https?://.*: (404|410|403|500|502|503).*").docker_only(),
            Signature::new("checksum mismatch", "verifying {name}: checksum mismatch").docker_only(),
            Signature::new("no required module provides package", "no required module provides package {name}[:;].*").docker_only(),
            Signature::new("missing go.sum entry", "missing go.sum entry (for|needed).*").docker_only(),
            Signature::new("cannot find module providing package", "cannot find module providing package {name}:?.*").docker_only(),
            Signature::literal("go.mod file not found in current directory").docker_only(),
            Signature::new("but was required as:", "but was required as: {name}").docker_only(),
            Signature::new("module declares its path as:", "module declares its path as: {name}").docker_only(),
            Signature::new("may only be set to readonly", "-mod may only be set to readonly.*").docker_only(),
            Signature::new("inconsistent vendoring", "go: inconsistent vendoring in {path}").docker_only(),
            Signature::new(": Get \"https://", "go: [^ ]+: Get \"https://[^ ]*/@v/.*").unless(texts!["proxy.golang.org"]).docker_only(),
            Signature::new("https://proxy.golang.org", "go: {name}: Get \"https://proxy\\.golang\\.org.*").docker_only(),
            Signature::new("fatal: could not read Username for", "fatal: could not read Username for '{url}': terminal prompts disabled").requires("go: ").docker_only(),
            // Maven, Gradle, .NET
            Signature::new("Could not resolve dependencies for project", "Could not resolve dependencies for project .*").docker_only(),
            Signature::new("Non-resolvable parent POM", "Non-resolvable parent POM .*").docker_only(),
            Signature::new("Failed to execute goal", "Failed to execute goal .*").unless(texts!["Could not resolve dependencies", "jib-maven-plugin", "docker-maven-plugin", "dockerfile-maven", "spring-boot-maven-plugin"]).docker_only(),
            Signature::new("for configuration ", "Could not resolve all (files|artifacts|dependencies|task dependencies) for configuration .*").docker_only(),
            Signature::new("Unable to load the service index for source", "error NU1301: Unable to load the service index for source {url}.*").docker_only(),
            Signature::new("error NU1101: Unable to find package", "error NU1101: Unable to find package {name}\\. .*").docker_only(),
            // PHP, Ruby, Rust, conda
            Signature::literal("Your requirements could not be resolved to an installable set of packages").docker_only(),
            Signature::literal("Your lock file does not contain a compatible set of packages").docker_only(),
            Signature::new("An error occurred while installing", "An error occurred while installing {name} \\(.*").docker_only(),
            Signature::new("Could not find gem ", "Could not find gem '{name}.*").docker_only(),
            Signature::new("Failed to build gem native extension", "ERROR: Failed to build gem native extension.*").docker_only(),
            Signature::new("failed to select a version for", "error: failed to select a version for .*").docker_only(),
            Signature::new("no matching package named", "error: no matching package named `{name}` found").docker_only(),
            Signature::new("needs to be updated but --locked was passed", "the lock file .* needs to be updated but --locked was passed.*").docker_only(),
            Signature::literal("PackagesNotFoundError:").docker_only(),
        ],
        list![
            Remedy::new(
                "Read its first error, and try it by hand",
                "https://docs.docker.com/reference/cli/docker/buildx/build/#progress",
                list![
                    Step::command("Show the whole output of the step (with Compose: docker compose --progress=plain build):", "docker build --progress=plain ."),
                    Step::text("Check the name and version of {name|the package} against the registry, and that the lock file was committed together with the manifest."),
                ],
            ),
            Remedy::new(
                "If versions exclude one another, settle that outside the build",
                "https://docs.docker.com/build/building/best-practices/",
                list![Step::text(
                    "ERESOLVE, “could not find compatible versions” and “conflicting dependencies” are the project's own: the same command fails on your machine. Correct the versions there, renew the lock file, commit both, and build again.",
                )],
            ),
            Remedy::new(
                "If it has to be compiled or is too new, change the base image",
                "https://docs.docker.com/build/building/base-images/",
                list![Step::text(
                    "Missing wheels and native modules need compilers and headers (build-essential, python3-dev, gcc musl-dev …), or an image with the runtime version \
                     that the package supports; Alpine's musl has fewer ready-made binaries than Debian's slim images.",
                )],
            ),
            Remedy::new(
                "If it cannot reach its server, look at the build's network",
                "https://docs.docker.com/engine/cli/proxy/",
                list![
                    Step::command("Does any container reach the network?", "docker run --rm busybox nslookup registry.npmjs.org"),
                    Step::text("Behind a proxy, set it in ~/.docker/config.json under proxies, so that builds get it as build arguments."),
                ],
            ),
            Remedy::new(
                "If it wants credentials, pass them as a secret",
                "https://docs.docker.com/build/building/secrets/",
                list![Step::file(
                    "E401, 403 and 404 for a private package: mount the configuration for this one step, so that it does not stay in the image:",
                    "Dockerfile",
                    "RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n",
                )],
            ),
        ],
    )
    .consequence_of(texts!["storage-no-space", "storage-quota", "storage-cross-device"]),
    Cause::new(
        "build-multiplatform-driver",
        "This builder cannot build or store several platforms",
        "The default builder keeps its result in the engine's classic image store, which holds one platform a tag.",
        list![
            Signature::new("Multi-platform build is not supported for the ", "Multi-platform build is not supported for the {name} driver(.*Learn more at https?://[^ ]+)?"),
            Signature::literal("Multi-platform build is not supported").unless(texts!["for the"]),
            Signature::new("feature is currently not supported for ", "(multiple platforms|multi-platform build) feature is currently not supported for {name} driver.*"),
            Signature::new("exporting manifest lists", "docker exporter does not (currently )?support exporting manifest lists.*"),
            Signature::new("be performed with the docker driver", "multi-node push can.t currently be performed with the docker driver.*"),
            Signature::new("for multi-node builds currently not supported", "[a-z]+ for multi-node builds currently not supported"),
            Signature::new("support multi-arch build", "the classic builder doesn.t support multi-arch build.*"),
            Signature::literal("returning multiple target platforms is not allowed"),
        ],
        list![
            Remedy::new(
                "Turn the containerd image store on",
                "https://docs.docker.com/engine/storage/containerd/",
                list![
                    Step::text("It stores several platforms locally. Images of the old store are not shown while it is on (they come back when it is off)."),
                    Step::file("On Linux (Docker Desktop: Settings > General > Use containerd for pulling and storing images):", "/etc/docker/daemon.json", "{\n  \"features\": { \"containerd-snapshotter\": true }\n}\n"),
                    Step::command("Keep what the file already holds, then restart the engine (running containers stop):", "sudo systemctl restart docker"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Use a docker-container builder",
                "https://docs.docker.com/build/building/multi-platform/",
                list![
                    Step::command("Create it once and use it:", "docker buildx create --name multi --driver docker-container --use --bootstrap"),
                    Step::command("Push the result (--load takes only one platform without the containerd store):", "docker buildx build --platform linux/amd64,linux/arm64 -t {image|IMAGE} --push ."),
                ],
            ),
            Remedy::new(
                "Build one platform",
                "https://docs.docker.com/reference/cli/docker/buildx/build/#platform",
                list![Step::command("For a test on this machine:", "docker build --platform linux/amd64 -t IMAGE --load .")],
            ),
        ],
    ),
    Cause::new(
        "build-cache-export",
        "The build cache cannot be exported or fetched",
        "--cache-to or --cache-from names a cache that this builder or its server cannot handle. The image itself may be fine.",
        list![
            Signature::new("Cache export is not supported for the ", "Cache export is not supported for the {name} driver(.*Learn more at https?://[^ ]+)?"),
            Signature::new("feature is currently not supported for ", "cache export feature is currently not supported for {name} driver.*"),
            Signature::literal("This legacy service is shutting down, effective April 15, 2025"),
            Signature::literal("gh.io/gha-cache-sunset"),
            Signature::new("maximum timeout reached", "failed to solve: (.*: )?maximum timeout reached").requires("GitHub Actions Cache"),
            Signature::new("error writing layer blob", "error writing layer blob: .*"),
            Signature::new("error writing manifest blob", "error writing manifest blob: .*"),
            Signature::new("error writing manifest", "error writing manifest: ?.*").docker_only().likely(),
            Signature::new("cache exporter", "failed to configure {name} cache exporter.*"),
            Signature::new("cache importer", "failed to configure {name} cache importer.*"),
            Signature::new("unknown cache exporter", "unknown cache exporter: \"?{name}\"?"),
            Signature::new("unknown cache importer", "unknown cache importer: \"?{name}\"?"),
            Signature::new("not set for github actions cache", "(token|url) not set for github actions cache"),
            Signature::new("not set for s3 cache", "(bucket|region) \\(.*\\) not set for s3 cache"),
            Signature::literal("attribute is required for azblob cache"),
            Signature::new("local cache ", "local cache (exporter|importer) requires (dest|src)"),
            Signature::new("for image-manifest cache format", "OCI mediatypes are required for image-manifest cache format"),
        ],
        list![
            Remedy::new(
                "Use a builder that can",
                "https://docs.docker.com/build/cache/backends/",
                list![
                    Step::command("The docker-container driver knows all cache types:", "docker buildx create --name cached --driver docker-container --use --bootstrap"),
                    Step::text("In GitHub Actions docker/setup-buildx-action does this. The default builder can only do inline cache, or all types with the containerd image store."),
                ],
            ),
            Remedy::new(
                "With type=gha, update the tools",
                "https://docs.docker.com/build/cache/backends/gha/",
                list![Step::text(
                    "GitHub's cache service changed its interface in April 2025: it needs Buildx 0.21, BuildKit 0.20, Compose 2.33.1 or later (current setup-buildx-action and build-push-action bring them), \
                     and the runner's token, which plain run: steps do not have without an extra action.",
                )],
            ),
            Remedy::new(
                "With type=registry, mind what the registry takes",
                "https://docs.docker.com/build/cache/backends/registry/",
                list![
                    Step::text("Write the cache to a tag of its own, with a login that may push; some registries want image-manifest=true,oci-mediatypes=true."),
                    Step::command("For instance:", "docker buildx build --cache-to type=registry,ref=registry.example.com/app:cache,mode=max,image-manifest=true,oci-mediatypes=true ."),
                ],
            ),
            Remedy::new(
                "Do not let the cache break the build",
                "https://docs.docker.com/build/cache/backends/",
                list![Step::text("ignore-error=true in --cache-to goes on when only the cache could not be written.")],
            ),
        ],
    ),
    Cause::new(
        "build-builder-missing",
        "The buildx builder cannot be used",
        "buildx cannot use {name|the builder}: it does not exist here, cannot be started, or its name is taken already.",
        list![
            Signature::new("no builder ", "no builder \"{name}\" found"),
            Signature::new("failed to find driver ", "failed to find driver \"{name}\""),
            Signature::new("failed to initialize builder", "failed to initialize builder {name} \\(.*\\): .*"),
            Signature::new("failed to find instance ", "failed to find instance \"{name}\".*"),
            Signature::new("but no append mode", "existing instance for \"{name}\" but no append mode.*"),
            Signature::new("but has mismatched driver", "existing instance for \"{name}\" but has mismatched driver.*"),
            Signature::new("no valid drivers found", "no valid drivers found").docker_only(),
            Signature::new("TLS data loaded from environment", "could not create a builder instance with TLS data loaded from environment.*"),
            Signature::new("No such container: buildx_buildkit_", "(Error response from daemon: )?No such container: buildx_buildkit_{name}"),
            Signature::new("to switch to default context", "run `docker context use default` to switch to default context"),
            Signature::new("buildx` to switch to context", "use `docker --context={name} buildx` to switch to context.*"),
            Signature::new("replicas to be ready, got", "expected [0-9]+ replicas to be ready, got [0-9]+"),
            Signature::new("driver in attempts", "failed to bootstrap .* driver in attempts"),
            Signature::new("no running buildkit pods found", "no running buildkit pods found"),
        ],
        list![
            Remedy::new(
                "List the builders, and choose one",
                "https://docs.docker.com/build/builders/manage/",
                list![
                    Step::command("The star marks the current one; an error stands beside a broken one:", "docker buildx ls"),
                    Step::command("Back to the engine's own:", "docker buildx use default"),
                    Step::text("BUILDX_BUILDER in the environment and --builder beat this choice; builders belong to the user (~/.docker/buildx), so sudo and CI jobs do not see yours."),
                ],
            ),
            Remedy::new(
                "With docker:dind over TLS, make a context first",
                "https://docs.docker.com/reference/cli/docker/context/create/",
                list![Step::command("buildx cannot take TLS from the environment's variables alone:", "docker context create ci\ndocker buildx create --name ci-builder --use ci")],
            ),
            Remedy::new(
                "If it is not in the list, create it",
                "https://docs.docker.com/reference/cli/docker/buildx/create/",
                list![Step::command(
                    "A container runs the builder; --use makes it the current one:",
                    "docker buildx create --name {name|BUILDER} --driver docker-container --use --bootstrap",
                )],
            ),
            Remedy::new(
                "If it is there and broken, make it anew",
                "https://docs.docker.com/reference/cli/docker/buildx/create/",
                list![
                    Step::text("Removing a builder deletes its build cache; images in the engine stay."),
                    Step::command("Remove what is left of it, and create it again:", "docker buildx rm {name|BUILDER}\ndocker buildx create --name {name|BUILDER} --driver docker-container --use --bootstrap"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    )
    .replacing(texts!["run-no-such-container"]),
    Cause::new(
        "build-needs-buildkit",
        "The Dockerfile or command needs BuildKit, and the legacy builder runs",
        "RUN --mount, COPY --chmod or --link, secrets, here-documents and automatic platform arguments are BuildKit's; the old builder does not know them.",
        list![
            Signature::new("option requires BuildKit", "the --{name} option requires BuildKit\\..*"),
            Signature::new("option requires BuildKit", "the --{name} option requires BuildKit$"),
            Signature::new("Unknown flag: ", "(dockerfile parse error( on)? line {line}: )?Unknown flag: (mount|chmod|link|network|security|ssh)(,.*|$|[^-a-z].*)").docker_only(),
            Signature::new("unknown flag: --", "unknown flag: --(secret|ssh|progress|output|cache-to|build-context|push|load|builder|attest|sbom|provenance)").requires("docker build").unless(texts!["buildx"]),
            Signature::literal("buildkit not supported by daemon"),
            Signature::new("set DOCKER_BUILDKIT=1 to use BuildKit", "the classic builder doesn.t support [a-z -]+, set DOCKER_BUILDKIT=1 to use BuildKit").unless(texts!["multi-arch"]),
            Signature::new("failed to parse platform : ", "failed to parse platform : \"\" is an invalid component of \"\".*"),
            Signature::literal("experimental session with v1 builder is no longer supported"),
            Signature::new("unable to upgrade to h2c", "unable to upgrade to h2c, received [0-9]+"),
        ],
        list![
            Remedy::new(
                "Turn BuildKit on",
                "https://docs.docker.com/build/buildkit/",
                list![
                    Step::command("For one build (Docker 18.09 to 22; later ones use it by default unless it was turned off):", "DOCKER_BUILDKIT=1 docker build ."),
                    Step::command("See whether something turns it off:", "env | grep -i buildkit\ngrep -i buildkit /etc/docker/daemon.json"),
                ],
            ),
            Remedy::new(
                "Install the buildx plugin",
                "https://github.com/docker/buildx#installing",
                list![
                    Step::command("Without it the newer clients fall back to the legacy builder:", "docker buildx version"),
                    Step::command("From Docker's package repository, on Debian and Ubuntu (Fedora, RHEL: dnf; in the distributions' own packages it is called docker-buildx):", "sudo apt-get install docker-buildx-plugin"),
                ],
            ),
            Remedy::new(
                "With docker-compose 1.x",
                "https://docs.docker.com/compose/releases/migrate/",
                list![Step::command("It needs both variables; Compose v2 needs none:", "COMPOSE_DOCKER_CLI_BUILD=1 DOCKER_BUILDKIT=1 docker-compose build")],
            ),
            Remedy::new(
                "Through a library",
                "https://docs.docker.com/build/buildkit/",
                list![Step::text("docker-py and other API clients still use the legacy builder: call docker build instead, or leave BuildKit's options out of the Dockerfile.")],
            ),
        ],
    )
    .replacing(texts!["cli-unknown-flag"]),
    Cause::new(
        "build-secret-missing",
        "The build wants a secret or SSH key that was not passed",
        "The Dockerfile mounts {name|a secret or the SSH agent} (RUN --mount=type=secret or ssh), but the command did not pass it, or its file, variable or agent is not there.",
        list![
            Signature::new(": not found", "(failed to solve|failed to build|ERROR|error).{0,200}[: ]secret {name}: not found"),
            Signature::new("secret required but no secret with id", "secret required but no secret with id \"?{name}\"? (was )?found"),
            Signature::new("could not parse secrets:", "could not parse secrets: .*"),
            Signature::new("could not parse ssh:", "could not parse ssh: .*"),
            Signature::new("invalid empty ssh agent socket", "invalid empty ssh agent socket(:|,) make sure SSH_AUTH_SOCK is set"),
            Signature::new("unset ssh forward key", "unset ssh forward key {name}"),
            Signature::new("ssh required but no ssh with id", "ssh required but no ssh with id {name} found"),
            Signature::new("forwarded from the client", "no SSH key \"{name}\" forwarded from the client"),
            Signature::new("Windows OpenSSH agent not available", "Windows OpenSSH agent not available at .*"),
            Signature::new(": no such file or directory", "failed to (open|read) ({path}|.{1,300}): open [^ ]*\\.ssh/[^ ]*: no such file or directory"),
            Signature::new("too big. max size", "secret {name} too big\\. max size.*"),
            Signature::new("only supports environment or file-based secrets", "build.secrets only supports environment or file-based secrets: \"{name}\""),
            Signature::new("failed to stat ", "failed to stat ({path}|.{1,300}): (stat|lstat|CreateFile) .*: (no such file or directory|The system cannot find the .* specified)").requires("secret").docker_only(),
        ],
        list![
            Remedy::new(
                "Pass the secret with the id that the Dockerfile uses",
                "https://docs.docker.com/build/building/secrets/",
                list![
                    Step::command("From a file:", "docker build --secret id={name|ID},src=./secret.txt ."),
                    Step::command("Or from an environment variable:", "docker build --secret id={name|ID},env=TOKEN ."),
                ],
            ),
            Remedy::new(
                "For SSH, start an agent and forward it",
                "https://docs.docker.com/build/building/secrets/#ssh-mounts",
                list![
                    Step::command("Load a key, and check that the agent shows it:", "eval \"$(ssh-agent)\"\nssh-add ~/.ssh/id_ed25519\nssh-add -l"),
                    Step::command("Then:", "docker build --ssh default ."),
                    Step::text("sudo drops SSH_AUTH_SOCK: build without sudo, or with sudo --preserve-env=SSH_AUTH_SOCK."),
                ],
            ),
            Remedy::new(
                "In a Compose file or in CI",
                "https://docs.docker.com/reference/compose-file/build/#secrets",
                list![Step::text(
                    "Compose: list it under build: secrets: and define it on the top level with file: or environment:. GitHub Actions: secrets: or secret-files: of build-push-action.",
                )],
            ),
        ],
    ),
    Cause::new(
        "build-snapshot-broken",
        "The build cache is damaged",
        "BuildKit's own records and the stored layers do not fit together any more: after a full disk, a crash, a change of storage driver, or a known bug.",
        list![
            Signature::new("parent snapshot ", "(failed to prepare [^ ]+ as [^ ]+: )?(failed to [a-z ]+: )?parent snapshot [^ ]+ does not exist(: not found)?"),
            Signature::new(" does not exist", "failed to prepare [^ ]+ as [^ ]+: (.*: )?snapshot [^ ]+ does not exist.*").unless(texts!["parent snapshot"]),
            Signature::new("failed to get state for index", "failed to get state for index [0-9]+ on .*"),
            Signature::new(": unavailable", "ref [^ ]+ locked.{0,80}: unavailable"),
            Signature::new("is locked: locked", "[a-z0-9]+ is locked: locked"),
            Signature::new("failed to compute cache key: ", "failed to compute cache key: .*failed to walk /[^ ]*(overlay2|snapshots|overlayfs|aufs|vfs|btrfs|zfs)/.*: (no such file or directory|input/output error|structure needs cleaning)"),
            Signature::new("failed to stat snapshot", "failed to stat snapshot [^ ]+: .*snapshotter.*").docker_only().likely(),
            Signature::new("failed to stat snapshot", "failed to stat snapshot [^ ]+: .*not found"),
            Signature::new("failed to load deleted cache", "failed to load deleted cache"),
            Signature::new("failed to restore missing snapshot", "failed to restore missing snapshot .*"),
            Signature::new("inconsistent graph state in edge", "inconsistent graph state in edge.*"),
            Signature::new("leaving incoming open", "return leaving incoming open\\. forcing solve.*"),
            Signature::new("failed to commit ", "failed to commit [^ ]+ to [^ ]+ during finalize: .*"),
            Signature::new("failed to get edge", "failed to get edge: .*"),
            Signature::new("missing blob sha256", "missing blob sha256:[0-9a-f]+").docker_only(),
        ],
        list![
            Remedy::new(
                "Build once more, past the cache",
                "https://docs.docker.com/reference/cli/docker/buildx/build/",
                list![
                    Step::command("First see that the disk is not full:", "docker system df\ndf -h"),
                    Step::command("Then:", "docker build --no-cache ."),
                ],
            ),
            Remedy::new(
                "Restart the engine or the builder",
                "https://docs.docker.com/engine/daemon/",
                list![Step::command("Locked records are let go with the process (containers without live-restore stop too):", "sudo systemctl restart docker")],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Throw the build cache away",
                "https://docs.docker.com/reference/cli/docker/buildx/prune/",
                list![
                    Step::text("This deletes the cache of all builds of this builder; the next ones take longer. Images, containers and volumes stay."),
                    Step::command("Delete it:", "docker buildx prune --all"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "build-emulation-missing",
        "The build needs another CPU, and no emulator is installed",
        "The step runs programs of {platform|another platform}, which this machine's processor cannot run without QEMU.",
        list![
            Signature::new(": exec format error", "exec /bin/[a-z]*sh: exec format error").requires("/bin/sh -c"),
            Signature::new("exec format error", "exec user process caused:? \"?exec format error\"?").requires("/bin/sh -c"),
                        Signature::new("exec format error", "exec (container|user) process[^:]*(caused)?:? [`'\"]?(/bin/[a-z]*sh[`'\"]?: )?\"?exec format error\"?").requires("STEP ").likely(),
            Signature::new(".buildkit_qemu_emulator", "/dev/\\.buildkit_qemu_emulator.*: (Invalid ELF image for this architecture|No such file or directory|exec format error)"),
            Signature::new("Invalid ELF image for this architecture", "(\\.buildkit_qemu_emulator|qemu-[a-z0-9_]+(-static)?): ({path}|.{1,200}): Invalid ELF image for this architecture"),
            Signature::new("no support for running processes with ", "no support for running processes with {platform} platform, supported: .*"),
            Signature::new("runtime execution on platform ", "runtime execution on platform {platform} not supported"),
        ],
        list![
            Remedy::new(
                "Install QEMU's emulators for the kernel",
                "https://docs.docker.com/build/building/multi-platform/#qemu",
                list![
                    Step::text("This runs a privileged container once, which registers the emulators with the kernel until the next restart (Docker Desktop has them)."),
                    Step::command("Install all:", "docker run --privileged --rm tonistiigi/binfmt --install all"),
                    Step::command("See what the builder can do now:", "docker buildx inspect --bootstrap"),
                ],
            ),
            Remedy::new(
                "In GitHub Actions, add the step",
                "https://docs.docker.com/build/ci/github-actions/multi-platform/",
                list![Step::file("Before the build:", ".github/workflows/build.yml", "- uses: docker/setup-qemu-action@v3\n- uses: docker/setup-buildx-action@v3\n")],
            ),
            Remedy::new(
                "If no other platform was meant, correct the base image",
                "https://docs.docker.com/reference/dockerfile/#from",
                list![
                    Step::text("A tag such as arm64v8/… or a digest of one platform, or an image pulled earlier with --platform, brings a foreign image."),
                    Step::command("See what it is:", "docker image inspect --format '{{.Os}}/{{.Architecture}}' {image|IMAGE}"),
                ],
            ),
            Remedy::new(
                "Compile across instead",
                "https://docs.docker.com/build/building/multi-platform/#cross-compilation",
                list![Step::text("FROM --platform=$BUILDPLATFORM runs the build stage on this machine's CPU; let the compiler make the target's code from TARGETOS and TARGETARCH.")],
            ),
        ],
    )
    .replacing(texts!["run-exec-format"]),
    Cause::new(
        "build-entitlement",
        "The builder forbids a privilege that the build asks for",
        "The build wants {permission|host network, insecure mode, a device or files outside}, and neither the command nor the builder has allowed it.",
        list![
            Signature::new("granting entitlement ", "granting entitlement {permission} is not allowed by build daemon configuration"),
            Signature::new("entitlement ", "entitlement {permission} is not allowed").unless(texts!["granting entitlement"]),
            Signature::new("security.insecure is not allowed", "security\\.insecure is not allowed").unless(texts!["entitlement"]),
            Signature::new("network.host is not allowed", "network\\.host is not allowed").unless(texts!["entitlement"]),
            Signature::new("additional privileges requested", "additional privileges requested.*"),
            Signature::new("by the build but not allowed", "devices? {name} (is|are) requested by the build but not allowed"),
        ],
        list![
            Remedy::new(
                "Do without it, if you can",
                "https://docs.docker.com/reference/dockerfile/#run---network",
                list![Step::text("Host network is mostly used to reach a server by localhost: use its address, or --add-host=host.docker.internal:host-gateway.")],
            ),
            Remedy::new(
                "With bake, answer its question beforehand",
                "https://docs.docker.com/reference/cli/docker/buildx/bake/#allow",
                list![
                    Step::text("It prints the options that would grant what the definition wants: files outside the working folder, SSH, network. Read them before you agree; each widens what the build may touch."),
                    Step::command("For instance:", "docker buildx bake --allow=fs.read=../shared"),
                ],
            )
            .risk(Risk::Insecure),
            Remedy::new(
                "Allow it for this build",
                "https://docs.docker.com/reference/cli/docker/buildx/build/#allow",
                list![
                    Step::text("This costs isolation: security.insecure gives the build steps nearly full rights on the builder's machine, network.host its network. Only for Dockerfiles that you trust."),
                    Step::command("Name exactly what is asked for:", "docker buildx build --allow {permission|network.host} ."),
                    Step::command("A docker-container builder must permit it too:", "docker buildx create --use --name trusted --buildkitd-flags '--allow-insecure-entitlement network.host --allow-insecure-entitlement security.insecure'"),
                ],
            )
            .risk(Risk::Insecure),
        ],
    ),
    Cause::new(
        "build-add-url-failed",
        "ADD names an address that does not give the file",
        "The builder asked for {path|the URL} and the server answered with an error, or the file does not have the stated checksum.",
        list![
            Signature::new("invalid response status", "(failed to load cache key: )?invalid response status [0-9]{3}").docker_only(),
            Signature::new("failed to GET ", "(ADD failed: )?failed to GET ({path}|.{1,300}) with status .*"),
            Signature::new("downloading remote source file:", "downloading remote source file: .*"),
            Signature::new("Got HTTP status code >= 400", "Got HTTP status code >= 400: .*"),
            Signature::new("digest mismatch ", "digest mismatch (for )?({path}|.{1,300}): sha256:[0-9a-f]+ (\\(expected: .*)?").docker_only(),
            Signature::new("cannot determine filename ", "cannot determine filename (from url|for source):? {path}").docker_only(),
        ],
        list![
            Remedy::new(
                "Ask for it yourself",
                "https://docs.docker.com/reference/dockerfile/#adding-files-from-a-url",
                list![
                    Step::command("From a container, as the build would:", "docker run --rm curlimages/curl -fsSIL {path|URL}"),
                    Step::text("404: the version or file name is not there (releases are renamed and removed). 401 or 403: it wants a login, which ADD does not send."),
                ],
            ),
            Remedy::new(
                "Fetch it in a RUN step",
                "https://docs.docker.com/build/building/best-practices/#add-or-copy",
                list![Step::file(
                    "With curl you can follow, retry, check and pass a token as a secret:",
                    "Dockerfile",
                    "RUN curl -fsSL --retry 3 -o /tmp/tool.tar.gz {path|URL} \\\n && tar -xzf /tmp/tool.tar.gz -C /usr/local/bin\n",
                )],
            ),
            Remedy::new(
                "If the checksum differs, find out why before you change it",
                "https://docs.docker.com/reference/dockerfile/#add---checksum",
                list![Step::text("Compare with the publisher's list: a new release under the same address is harmless, anything else is not.")],
            ),
        ],
    ),
    Cause::new(
        "build-driver-unsupported",
        "This builder cannot do what was asked",
        "The chosen builder lacks the feature: the default one works inside the engine and leaves out several that other builders, or the containerd image store, have.",
        list![
            Signature::new(" is not supported for the ", "(Attestation|OCI exporter|Docker exporter|Direct push|Prefer image digest|Automatically load images to the Docker Engine image store) is not supported for the {name} driver(.*Learn more at https?://[^ ]+)?"),
            Signature::new("feature is currently not supported for ", "(OCI exporter|Docker exporter|attestations?) feature is currently not supported for {name} driver.*"),
            Signature::new("attestations are not supported by the current", "attestations are not supported by the current (BuildKit daemon|buildkitd)"),
            Signature::new("multiple outputs currently unsupported", "multiple outputs currently unsupported by the current BuildKit daemon.*"),
            Signature::new("not implemented for docker driver", "(push-by-digest|auto-push) is currently not implemented for docker driver.*"),
            Signature::new("could not be found", "exporter \"{name}\" could not be found"),
            Signature::new("setting config file is not supported for", "setting config file is not supported for {name} driver.*"),
            Signature::new("not supported by buildkit", "network mode \"{name}\" not supported by buildkit.*"),
            Signature::new("host-gateway is not supported by the", "host-gateway is not supported by the {name} driver"),
            Signature::new("cannot be created", "additional instances of driver \"{name}\" cannot be created"),
        ],
        list![
            Remedy::new(
                "Use a docker-container builder",
                "https://docs.docker.com/build/builders/drivers/",
                list![
                    Step::command("Create it, and use it for this build:", "docker buildx create --name full --driver docker-container --bootstrap\ndocker buildx build --builder full -t IMAGE --load ."),
                    Step::text("Its result does not appear among the engine's images by itself: --load brings it there, --push sends it to the registry."),
                ],
            ),
            Remedy::new(
                "Or turn the containerd image store on",
                "https://docs.docker.com/engine/storage/containerd/",
                list![
                    Step::file("It gives the default builder attestations and OCI output:", "/etc/docker/daemon.json", "{\n  \"features\": { \"containerd-snapshotter\": true }\n}\n"),
                    Step::command("Keep what the file already holds, then restart (running containers stop; images of the old store are hidden while it is on):", "sudo systemctl restart docker"),
                ],
            )
            .risk(Risk::Disruptive),
            Remedy::new(
                "Or leave the extra out",
                "https://docs.docker.com/build/metadata/attestations/",
                list![Step::command("For attestations:", "docker buildx build --provenance=false --sbom=false -t IMAGE .")],
            ),
            Remedy::new(
                "For a network of your own, give the builder that network",
                "https://docs.docker.com/build/builders/drivers/docker-container/#custom-network",
                list![
                    Step::text("RUN steps see only default, none and host. A builder of its own can be put into a Docker network as a whole:"),
                    Step::command(
                        "Create it there, and use it:",
                        "docker buildx create --name on-network --driver docker-container --driver-opt network=NETWORK --bootstrap\ndocker buildx build --builder on-network --load -t IMAGE .",
                    ),
                ],
            ),
        ],
    ),
    Cause::new(
        "build-git-context",
        "The Git repository for the build could not be fetched",
        "The build context or an ADD source is a Git address, and the builder could not clone it: a wrong name or branch, a private repository, or no git.",
        list![
            Signature::new("failed to fetch remote ", "(failed to read dockerfile: )?(failed to load cache key: )?failed to fetch remote ({path}|.{1,300}): .*"),
            Signature::new("failed to fetch remote ", "failed to fetch remote (https?|ssh|git)://([a-z0-9._-]+@)?{host}[:/].*"),
            Signature::new("to temporary context directory", "unable to 'git clone' to temporary context directory: .*"),
            Signature::new("unable to find 'git'", "unable to find 'git'.*"),
            Signature::new("repository does not contain ref", "(failed to read dockerfile: )?(failed to load cache key: )?repository does not contain ref {name},? .*"),
            Signature::new("default branch for repository", "(error fetching|could not find) default branch for repository:? {path}(: .*)?"),
            Signature::new("failed to checkout remote", "failed to checkout remote {path}(: .*)?"),
            Signature::new("failed to init repo at", "failed to init repo at .*"),
            Signature::new("failed to update submodules for", "failed to update submodules for {path}(: .*)?"),
            Signature::new("error initializing submodules:", "error initializing submodules: .*").docker_only(),
            Signature::new("error setting git context", "error setting git context, .*"),
            Signature::new("fatal: repository ", "fatal: repository '{path}/' not found").requires("load git source"),
            Signature::new("failed to access repository at", "failed to access repository at {path}"),
            Signature::new("could not read Username for", "fatal: could not read Username for 'https?://({host}|.*)': .*").requires("load git source"),
        ],
        list![
            Remedy::new(
                "Check address and branch",
                "https://docs.docker.com/build/concepts/context/#git-repositories",
                list![
                    Step::command("Ask as the builder does:", "git ls-remote {path|URL}"),
                    Step::text("The form is URL#branch:subfolder, and the branch must be written where it is not the default (main is not master)."),
                ],
            ),
            Remedy::new(
                "For a private repository, pass a token or your SSH agent",
                "https://docs.docker.com/build/building/secrets/#git-authentication-for-remote-contexts",
                list![
                    Step::command("With a token in a variable:", "GIT_AUTH_TOKEN=\"$TOKEN\" docker buildx build --secret id=GIT_AUTH_TOKEN {path|https://github.com/team/app.git}"),
                    Step::command("Or by SSH:", "docker buildx build --ssh default git@github.com:team/app.git"),
                ],
            ),
            Remedy::new(
                "Or clone it yourself",
                "https://docs.docker.com/build/concepts/context/",
                list![Step::command("Then the builder needs neither git nor rights:", "git clone {path|URL} src\ndocker build src")],
            ),
        ],
    ),
    Cause::new(
        "build-tag-missing",
        "The result should be pushed, but has no name",
        "--push (or output type=registry) needs at least one tag that says where to.",
        list![
            Signature::literal("tag is needed when pushing to registry"),
            Signature::new("push with no tags specified", "can.t push with no tags specified, please set --tag or --dry-run"),
        ],
        list![Remedy::new(
            "Give it a tag",
            "https://docs.docker.com/reference/cli/docker/buildx/build/#tag",
            list![
                Step::command("The tag holds registry, repository and version:", "docker buildx build -t registry.example.com/team/app:1.0 --push ."),
                Step::text("In CI the tag is often an empty variable or an empty output of the metadata step (no branch or tag matched): print it before the build. In bake it is the target's tags."),
            ],
        )],
    ),
    Cause::new(
        "build-image-exists",
        "Two builds at once write the same image",
        "{image|The image} was there already when the builder wanted to give its result that name: usually two services in compose.yaml have the same image: and each a build:, and are built at the same time.",
        list![
            Signature::new(": already exists", "failed to solve: image \"{image}\": already exists"),
            Signature::new(": already exists", "(exporting to image|naming to [^ ]+|failed to export): .{0,120}image \"{image}\": already exists"),
        ],
        list![
            Remedy::new(
                "Build it once",
                "https://docs.docker.com/reference/compose-file/build/#using-build-and-image",
                list![Step::file(
                    "Leave build: with one service; the others only name the image:",
                    "compose.yaml",
                    "services:\n  web:\n    build: .\n    image: team/app:1.0\n  worker:\n    image: team/app:1.0\n    depends_on: [web]\n",
                )],
            ),
            Remedy::new(
                "Or give each its own name, or build one after the other",
                "https://docs.docker.com/reference/cli/docker/compose/build/",
                list![Step::command("The second build comes from the cache:", "docker compose build web\ndocker compose build worker")],
            ),
        ],
    ),
    Cause::new(
        "build-bake-file-missing",
        "bake found no definition that it can use",
        "docker buildx bake reads docker-bake.hcl, docker-bake.json or a Compose file in this folder, and there is none, or it cannot be parsed.",
        list![
            Signature::new("t find a bake definition", "couldn.t find a bake definition"),
            Signature::new("parsing yaml:", "failed to parse ({path}|.{1,300}): parsing yaml: .*, parsing hcl.*"),
        ],
        list![Remedy::new(
            "Name it, or go where it is",
            "https://docs.docker.com/build/bake/introduction/",
            list![
                Step::command("See what is here:", "ls -la docker-bake.* compose.y* docker-compose.y*"),
                Step::command("Name the file, and print what bake makes of it:", "docker buildx bake -f {path|docker-bake.hcl} --print"),
            ],
        )],
    ),
];
