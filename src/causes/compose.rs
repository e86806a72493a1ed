//! Compose files and projects, v1 and v2.
//! Sources: docker/compose (v1 in Python to 1.29.2, v2 and later in Go), compose-spec/compose-go, docker/cli
//! (`stack deploy`), podman-compose.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::Tool;

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "compose-file-missing",
        "There is no Compose file here",
        "Compose looked for compose.yaml or docker-compose.yml in this folder and in those above it, or for \
         the file that -f names, and found none.",
        list![
            Signature::new("no configuration file provided", "no configuration file provided(: not found)?"),
            Signature::literal("find a suitable configuration file in this directory"),
            Signature::literal("no compose file specified"),
            Signature::new("Supported filenames: docker-compose", "Supported filenames: docker-compose.*"),
            // docker-compose v1 prints the module, here empty, a dot and the class.
            Signature::new(
                "[Errno 2] No such file or directory",
                "(^|ERROR: ?| )\\.(FileNotFoundError|IOError): \\[Errno 2\\] No such file or directory: u?'{path}'",
            ),
            // docker compose -f: Go's bare error is the whole line.
            Signature::new(
                "no such file or directory",
                "^(error: )?(open|stat|lstat) ({path}|.{1,300}): no such file or directory$",
            )
            .unless(texts![".env"])
            .requires("compose")
            .likely(),
            Signature::new(
                "The system cannot find the file specified",
                "^(error: )?(open|CreateFile|GetFileAttributesEx) ({path}|.{1,300}): The system cannot find the file specified\\.?$",
            )
            .requires("compose")
            .likely(),
            Signature::literal("file found, pass files with -f"),
        ],
        list![
            Remedy::new(
                "Look where the file is",
                "https://docs.docker.com/compose/intro/compose-application-model/",
                list![
                    Step::command("See which folder you are in, and which YAML files it holds:", "pwd\nls -la *.yml *.yaml"),
                    Step::text(
                        "Compose accepts compose.yaml, compose.yml, docker-compose.yaml and docker-compose.yml; mind a \
                         hidden second ending such as docker-compose.yml.txt.",
                    ),
                ],
            ),
            Remedy::new(
                "Name the file",
                "https://docs.docker.com/reference/cli/docker/compose/",
                list![Step::command(
                    "Pass the file with -f (every later command for the project needs the same -f):",
                    "docker compose -f {path|FILE} up -d",
                )],
            ),
            Remedy::new(
                "Check COMPOSE_FILE",
                "https://docs.docker.com/compose/how-tos/environment-variables/envvars/",
                list![Step::command(
                    "This variable, in the shell or in .env, replaces the search; see whether it names a file that is gone:",
                    "echo \"$COMPOSE_FILE\"\ngrep -s COMPOSE_FILE .env",
                )],
            ),
        ],
    ),
    Cause::new(
        "compose-yaml-invalid",
        "The Compose file is not valid YAML",
        "The file cannot be read as YAML: usually wrong indentation, a tab, a missing colon or quote, or the same \
         key twice. The error names the line, or one just below it.",
        list![
            Signature::new(
                "yaml: line ",
                "(parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): (yaml: )?yaml: line {line}: .*",
            )
            .unless(texts!["JSON"]),
            Signature::new("yaml: line ", "yaml: line {line}: .*")
                .unless(texts!["JSON", "kubectl", "helm", "parsing /", "failed to parse /", ".github/workflows"])
                .docker_only(),
            // The whole of what Compose prints; kubectl, Helm and others say before it which file they read.
            Signature::new("yaml: line ", "^yaml: line {line}: (did not find expected .*|mapping values are not allowed in this context|found .*|could not find expected .*|block sequence entries are not allowed in this context)$").likely(),
            Signature::new("yaml: unmarshal errors:", "^yaml: unmarshal errors:( line {line}: .*)?$").likely(),
            Signature::new("UTF-8 octet", "((parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): )?yaml: (offset [0-9]+: )?(invalid (leading|trailing)|incomplete) UTF-8 octet.*").likely(),
            Signature::new("control characters are not", "((parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): )?yaml: (offset [0-9]+: )?control characters are not allowed").likely(),
            Signature::new(
                "yaml: while ",
                "(parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): (yaml: )?yaml: while .*",
            ),
            // Compose 5 (go.yaml.in/yaml/v4).
            Signature::new("yaml: while ", "yaml: while (parsing|scanning) .* at line {line}[:,].*").unless(texts!["JSON", "parsing /", "failed to parse"]).docker_only(),
            Signature::new(
                "yaml: unmarshal errors:",
                "(parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): (yaml: )?yaml: unmarshal errors:.*",
            ),
            Signature::literal("yaml: unmarshal errors:")
                .unless(texts!["JSON", "kubectl", "helm", "parsing /", "failed to parse /"])
                .docker_only(),
            Signature::new(
                "yaml: construct errors:",
                "((parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): )?yaml: construct errors:.*",
            ),
            Signature::new("already defined at line", "line {line}: mapping key .* already defined at line [0-9]+")
                .unless(texts!["JSON"])
                .docker_only(),
            Signature::new(
                "yaml: control characters are not allowed",
                "((parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): )?yaml: control characters are not allowed",
            )
            .unless(texts!["JSON"])
            .docker_only(),
            Signature::new(
                "yaml: mapping values are not allowed",
                "((parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): )?yaml: mapping values are not allowed in this context",
            )
            .unless(texts!["JSON"])
            .docker_only(),
            Signature::new("yaml: did not find expected", "yaml: did not find expected .*").unless(texts!["JSON"]).docker_only(),
            Signature::new("yaml: invalid ", "((parsing|failed to parse) ({path}|/.{1,300}|[A-Z]:.{1,300}): )?yaml: invalid (leading|trailing|Unicode|length|map|incomplete).*")
                .unless(texts!["JSON"])
                .docker_only(),
            Signature::new("yaml: unknown anchor", "yaml: unknown anchor '?{name}'? referenced").docker_only(),
            Signature::new("yaml: map merge requires map", "yaml: map merge requires map or sequence of maps as the value.*")
                .docker_only(),
            // docker-compose v1 (PyYAML). The place stands on the next line, joined to this one or not.
            Signature::new(
                "yaml.scanner.ScannerError",
                "yaml\\.scanner\\.ScannerError: [^\"]*(in \"{path}\", line {line}, column [0-9]+)?",
            )
            .docker_only(),
            Signature::new(
                "ERROR: yaml.scanner.ScannerError",
                "ERROR: yaml\\.scanner\\.ScannerError: [^\"]*(in \"{path}\", line {line}, column [0-9]+)?",
            ),
            Signature::new(
                "yaml.parser.ParserError",
                "yaml\\.parser\\.ParserError: [^\"]*(in \"{path}\", line {line}, column [0-9]+)?",
            )
            .docker_only(),
            Signature::new(
                "ERROR: yaml.parser.ParserError",
                "ERROR: yaml\\.parser\\.ParserError: [^\"]*(in \"{path}\", line {line}, column [0-9]+)?",
            ),
            Signature::new(
                "yaml.constructor.ConstructorError",
                "yaml\\.constructor\\.ConstructorError: [^\"]*(in \"{path}\", line {line}, column [0-9]+)?",
            )
            .docker_only(),
            Signature::new(
                "yaml.composer.ComposerError",
                "yaml\\.composer\\.ComposerError: [^\"]*(in \"{path}\", line {line}, column [0-9]+)?",
            )
            .docker_only(),
            Signature::new("yaml.reader.ReaderError", "yaml\\.reader\\.ReaderError: .*").docker_only(),
            Signature::new("docker-compose.yml\", line ", "in \"[^\"]*docker-compose\\.yml\", line {line}, column [0-9]+"),
            Signature::new("that cannot start any token", "found character (.{1,20} )?that cannot start any token").unless(texts!["JSON"]).docker_only(),
            Signature::new(
                "UnicodeDecodeError: ",
                "(^|ERROR: ?| )\\.UnicodeDecodeError: .{1,40} codec can.t decode byte.*",
            ),
        ],
        list![
            Remedy::new(
                "Read the line that it names, and the one before",
                "https://docs.docker.com/reference/cli/docker/compose/config/",
                list![
                    Step::command(
                        "Show that place with its blanks and tabs made visible (a tab shows as ^I):",
                        "cat -vet {path|docker-compose.yml} | head -n {line|40} | tail -n 12",
                    ),
                    Step::text(
                        "Indent with blanks only, the same number for keys of one level; write a blank after every colon \
                         and dash; put values that hold a colon, #, {, *, & or % into quotes; name every key once.",
                    ),
                    Step::command("Check the file again until this prints no error:", "docker compose config --quiet"),
                ],
            ),
            Remedy::new(
                "If the file looks right, check its encoding",
                "https://docs.docker.com/reference/compose-file/",
                list![
                    Step::text(
                        "Text copied from a web page can hold non-breaking blanks and typographic quotes, and some Windows \
                         editors write UTF-16: save the file as UTF-8.",
                    ),
                    Step::command("See what it is:", "file {path|docker-compose.yml}"),
                ],
            ),
        ],
    ),
    Cause::new(
        "compose-schema-invalid",
        "The Compose file has a key or value that Compose does not know",
        "The YAML can be read, but something in it is not part of the Compose format: a misspelt or misplaced key, or \
         a value of the wrong type. Wrong indentation is the usual reason.",
        list![
            Signature::new("validating ", "^((ERROR|error|Error): )*validating (/|[A-Z]:).{1,300}\\.ya?ml: .*").likely(),
            // v2 before 2.37 (gojsonschema) and docker stack deploy.
            Signature::new(
                "Additional property ",
                "(validating ({path}|.{1,300}): )?[a-z0-9_.()-]+ Additional property {name} is not allowed",
            ),
            // v2 since (jsonschema v6).
            Signature::new(
                "additional properties ",
                "validating ({path}|.{1,300}): .{0,120}additional properties '{name}'.* not allowed",
            ),
            Signature::new("additional properties ", "(services|networks|volumes|secrets|configs)[a-z0-9_.-]* additional properties '{name}'.* not allowed")
                .unless(texts!["validating /"]),
            Signature::new(
                "must be a mapping",
                "(validating ({path}|.{1,300}): |^|: |[\"'(])((services|networks|volumes|secrets|configs|include)(\\.[^ ]+)?) must be a mapping(?:.{0,30})?",
            ),
            Signature::new(
                "must be a list",
                "(validating ({path}|.{1,300}): )?(services|networks|volumes|secrets|configs)\\.[^ ]+ must be a list",
            ),
            Signature::new("must be a array", "(validating ({path}|.{1,300}): )?(services|networks|volumes|secrets|configs)\\.[^ ]+ must be a array"),
            Signature::new("must be a array", "(validating ({path}|.{1,300}): )?[a-z_]+ must be a array").docker_only(),
            Signature::new("must be a string", "(validating ({path}|.{1,300}): )?(services|networks|volumes|secrets|configs)\\.[^ ]+ must be a string"),
            Signature::new("must be a string", "validating ({path}|.{1,300}): [^ ]+ must be a string"),
            Signature::new("must be a number", "(validating ({path}|.{1,300}): )?(services|networks|volumes|secrets|configs)\\.[^ ]+ must be a number"),
            Signature::new("must be a integer", "(validating ({path}|.{1,300}): )?(services|networks|volumes|secrets|configs)\\.[^ ]+ must be a integer"),
            Signature::new("must be a boolean", "(validating ({path}|.{1,300}): )?(services|networks|volumes|secrets|configs)\\.[^ ]+ must be a boolean"),
            Signature::new(" is required", "(validating ({path}|.{1,300}): )?(services|networks|volumes|secrets|configs)\\.[^ ]+ [a-z_]+ is required"),
            Signature::new("Must validate ", "(services|networks|volumes|secrets|configs)\\.[^ ]+ Must validate (one and only one|at least one) schema.*"),
            Signature::new("Does not match ", "(services|networks|volumes|secrets|configs)\\.[^ ]+ Does not match (pattern|format) .*"),
            Signature::new("must be one of ", "(services|networks|volumes|secrets|configs)\\.[^ ]+ (value )?must be one of .*"),
            Signature::new(" missing propert", "(services|networks|volumes|secrets|configs)\\.[^ ]+ missing propert(y|ies) .*"),
            Signature::new("failed, none matched", "(services|networks|volumes|secrets|configs)\\.[^ ]+ '(oneOf|anyOf)' failed, none matched.*"),
            Signature::new("is not valid duration", "(services|networks|volumes|secrets|configs)\\.[^ ]+ .{1,100} is not valid duration.*"),
            Signature::new("value Additional properties are not allowed", "[a-z0-9_.-]+ value Additional properties are not allowed \\(.*").docker_only(),
            Signature::new("has non-unique elements", "[a-z0-9_.-]+ value .{1,300} has non-unique elements").docker_only(),
            Signature::new("must be array", "(validating ({path}|.{1,300}): )?(services|networks|volumes|secrets|configs)\\.[^ ]+ must be array.*"),
            Signature::new("must be greater than or equal to", "(services|networks)\\.[^ ]+ must be greater than or equal to [0-9.]+"),
            Signature::new("must be unique", "(services|networks|volumes)\\.[^ ]+ (array items\\[[0-9,]+\\] )?must be unique"),
            Signature::new("does not match any of the regexes", "'{name}' does not match any of the regexes: .*"),
            Signature::new("level object must be a mapping", "top.level object must be a mapping"),
            Signature::literal("empty compose file"),
            // v1.
            Signature::new("is invalid because:", "The Compose file( '{path}')? is invalid because:"),
            Signature::new("Validation failed in file", "Validation failed in file '{path}', reason.*"),
            Signature::new("Unsupported config option for", "Unsupported config option for [^:]+: '{name}'.*"),
            Signature::new("Unsupported config option for", "Unsupported config option for .* service: '{name}'"),
            Signature::new("Invalid top-level property", "Invalid top-level property \"{name}\".*"),
            Signature::new("Invalid service name", "Invalid service name '.{0,80}' - only .* characters are allowed"),
            Signature::new("contains an invalid type", "[a-z0-9_.-]+ contains an invalid type, it should be .*"),
            Signature::new("which is an invalid type", "contains .*, which is an invalid type, it should be .*"),
            Signature::new("contains unsupported option:", "[a-z0-9_.-]+ contains unsupported option: '{name}'"),
            Signature::new("contains non-unique items", "[a-z0-9_.-]+ contains non-unique items, please remove duplicates from.*"),
            Signature::new("must be a mapping not a", "In file '{path}', .{1,60} must be a mapping not an? [a-z]+"),
            Signature::new("must be a mapping, not a", "In file '{path}', .{1,60} must be a mapping, not an? [a-z]+"),
            Signature::new("needs to be an object not", "Top level object in '{path}' needs to be an object not.*"),
            Signature::new("must be a quoted string", "In file '{path}', the .* must be a quoted string.*"),
            Signature::new("an image nor a build", "service \"?{name}\"? has neither an image nor a build (context|path) specified.*"),
            Signature::new("Must specify either image or build", "invalid service \"{name}\"\\. Must specify either image or build"),
            Signature::new("both an image and build path", "Service {name} has both an image and build path specified.*"),
            Signature::new("should be of the format", "should be of the format 'PORT\\[/PROTOCOL\\]'"),
            Signature::new(" is invalid: ", "(services\\.)?[a-z0-9_-]+\\.(ports|expose) is invalid: .*").likely(),
            Signature::new("Duplicate mount points:", "Duplicate mount points: \\[.*").docker_only(),
            Signature::new("has an invalid type, it should be", "has an invalid type, it should be .*").docker_only(),
            Signature::new("and 'networks' cannot be combined", "'network_mode' and 'networks' cannot be combined"),
            Signature::new("mutually exclusive `network_mode`", "service {name} declares mutually exclusive `network_mode` and `networks`.*"),
            Signature::new("mutualy exclusive dockerfile", "service \"{name}\" declares mutualy exclusive dockerfile and dockerfile_inline.*"),
            Signature::new("set distinct values on", "services\\.{name}: can.t set distinct values on .*"),
            Signature::new("conflicting parameters \"external\"", "conflicting parameters \"external\" and .* specified.*"),
            Signature::new("attributes are mutually exclusive", "(services|secrets|configs|networks|volumes)[^ ]*: .* attributes are mutually exclusive"),
            Signature::new("must declare either", "secret \"{name}\" must declare either `file` or `environment`.*"),
            Signature::new("is already in use by", "services\\.[^ ]+ container name \"{name}\" is already in use by .*"),
            Signature::new("already mounted as services", "services[^ ]+: target {path} already mounted as services.*"),
            Signature::new("is missing a mount target", "service volume .* is missing a mount target"),
            Signature::new("is missing a target port", "service ports .* is missing a target port"),
            Signature::new("healthcheck.test must start either by", "healthcheck\\.test must start either by .*"),
            Signature::new("failed to cast to expected type", "error while interpolating [^:]+: failed to cast to expected type.*"),
            Signature::new("error(s) decoding:", "[0-9]+ error\\(s\\) decoding:.*").docker_only().likely(),
            Signature::new("t be used with `extends` as it", "service '{name}' can.t be used with `extends` as it .*"),
            Signature::new("error decoding 'services", "error decoding 'services\\[{name}\\].*"),
            Signature::new("unexpected type map", "(services|networks|volumes|configs|secrets)\\.[^ ]+: unexpected type map\\[string\\](interface ?\\{\\}|any)"),
            Signature::new("unexpected type []", "(services|networks|volumes|configs|secrets)\\.[^ ]+: unexpected type \\[\\](interface ?\\{\\}|any)"),
            Signature::new("unexpected type string", "(services|networks|volumes|configs|secrets)\\.[^ ]+: unexpected type string"),
            Signature::new("non-string key ", "non-string key (in|at) [^:]+: .*").docker_only(),
            Signature::new("invalid type map[string]interface", "invalid type map\\[string\\]interface ?\\{\\} for .*").docker_only(),
            Signature::new("invalid type []interface", "invalid type \\[\\]interface ?\\{\\} for .*").docker_only(),
            Signature::new("compose file contains unsupported options", "compose file contains unsupported options:.*"),
        ],
        list![
            Remedy::new(
                "Compare the named key with the reference",
                "https://docs.docker.com/reference/compose-file/services/",
                list![
                    Step::text(
                        "Look up {name|the key that the error names}: is it spelt so, does it belong on this level, and does it \
                         take a list (- item), a mapping (key: value) or a single value?",
                    ),
                    Step::text(
                        "A service's keys stand two levels below services:; top-level keys are name, services, networks, volumes, \
                         configs, secrets, models, include and x-…. One blank too many or too few moves a key to another level.",
                    ),
                    Step::command("Check again until this prints no error:", "docker compose config --quiet"),
                ],
            ),
            Remedy::new(
                "Put services under services:",
                "https://docs.docker.com/reference/compose-file/services/",
                list![Step::file(
                    "Files without a services: key are version 1 and no longer understood; the least that is needed:",
                    "{path|compose.yaml}",
                    "services:\n  web:\n    image: nginx:1.27\n",
                )],
            ),
            Remedy::new(
                "Use a newer Compose",
                "https://docs.docker.com/compose/releases/migrate/",
                list![
                    Step::text(
                        "Keys such as profiles, depends_on with condition, or name are unknown to docker-compose 1.x and to old \
                         file versions: install Compose v2 and drop the version: line.",
                    ),
                    Step::command("See which one answers:", "docker compose version\ndocker-compose version"),
                ],
            ),
        ],
    ),
    Cause::new(
        "compose-version-unsupported",
        "This Compose does not know the file's version",
        "The version: line of the Compose file asks for a format that the installed Compose (or engine) is too old for, or \
         that does not exist.",
        list![
            Signature::new("\" is unsupported", "Version in \"{path}\" is unsupported(\\. You might be.*)?"),
            Signature::new("\" is invalid - it should be a string", "Version in \"{path}\" is invalid - it should be a string.*"),
            Signature::new("\" is invalid. You might be", "Version in \"{path}\" is invalid\\. You might be.*"),
            Signature::new(" is invalid", "Version \"{version}\" in \"{path}\" is invalid\\.?").docker_only(),
            Signature::new("Version mismatch: file", "Version mismatch: file {path} specifies version .* but extension file .*"),
            Signature::new("version mismatched between two composefiles", "version mismatched between two composefiles : .*"),
            Signature::new("unsupported Compose file version", "unsupported Compose file version: {version}"),
            Signature::literal("The current Compose file version is not compatible with your engine version"),
            Signature::new("Unexpected type for \"version\" key", "Unexpected type for \"version\" key in \"{path}\".*").likely(),
        ],
        list![
            Remedy::new(
                "Use Compose v2 and drop the version line",
                "https://docs.docker.com/reference/compose-file/version-and-name/",
                list![
                    Step::command(
                        "See what is installed; v2 is spelt with a blank and takes files of every version:",
                        "docker compose version\ndocker-compose version",
                    ),
                    Step::text("Delete the version: line from {path|the file}: Compose v2 does not need it and warns that it is obsolete."),
                ],
            ),
            Remedy::new(
                "Install Compose v2",
                "https://docs.docker.com/compose/install/linux/",
                list![Step::command(
                    "From Docker's own package repository (Debian, Ubuntu; Fedora, RHEL: sudo dnf install docker-compose-plugin):",
                    "sudo apt-get update\nsudo apt-get install docker-compose-plugin",
                )],
            ),
            Remedy::new(
                "Where v1 has to stay, lower the version",
                "https://docs.docker.com/reference/compose-file/legacy-versions/",
                list![Step::text(
                    "Write the version in quotes and choose one that the installed Compose and engine know, for instance \"2.4\" or \
                     \"3.3\"; all files passed with -f need the same.",
                )],
            ),
        ],
    ),
    Cause::new(
        "compose-variable-unset",
        "A variable that the Compose file uses is not set",
        "The file refers to {name|a variable}, which is neither in the shell's environment nor in the .env file, so an empty text \
         was put in its place, or Compose stopped because the file marks it as required.",
        list![
            Signature::new(
                "variable is not set. Defaulting to a blank string",
                "The \"?{name}\"? variable is not set\\. Defaulting to a blank string\\.?",
            ),
            Signature::new("required variable ", "required variable {name} is (missing|not set)").unless(texts!["is missing a value"]).docker_only(),
            Signature::new("is missing a value", "(error while interpolating [^:]+: )?required variable {name} is missing a value(: .*)?"),
            Signature::new("Missing mandatory value for", "Missing mandatory value for \"[a-z_]+\" option (interpolating .* )?in .*"),
            Signature::new(
                "environment variable ",
                "environment variable \"{name}\" required by (build secret|secret|config|file mount) \".*\" is not set",
            ),
        ],
        list![
            Remedy::new(
                "Set it in .env beside the Compose file",
                "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/",
                list![
                    Step::file(
                        "Compose reads this file from the project folder (the one that holds the Compose file) by itself:",
                        ".env",
                        "{name|VARIABLE}=value\n",
                    ),
                    Step::command("See what Compose makes of it:", "docker compose config --environment"),
                ],
            ),
            Remedy::new(
                "Name the file, if it lies elsewhere",
                "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/",
                list![
                    Step::command("Point to it (env_file: in the Compose file does not count here, it only fills containers):", "docker compose --env-file ./config/.env up -d"),
                    Step::text("With sudo the shell's own variables are lost: use the file, or sudo --preserve-env={name|VARIABLE}."),
                ],
            ),
            Remedy::new(
                "Give it a default, or escape a $ that is no variable",
                "https://docs.docker.com/reference/compose-file/interpolation/",
                list![Step::text(
                    "In the Compose file: ${NAME:-default} gives a default, ${NAME:?message} stops with a message, and $$ stands for \
                     a $ that Compose shall leave alone (passwords and hashes often hold one).",
                )],
            ),
        ],
    )
    .warning(),
    Cause::new(
        "compose-env-file-missing",
        "The env file is not there",
        "The Compose file or an option names {path|an env file}, and there is no such file.",
        list![
            Signature::new("not found: stat ", "env file ({path}|.{1,300}) not found: stat .*"),
            Signature::new("not found: CreateFile ", "env file ({path}|.{1,300}) not found: CreateFile .*"),
            Signature::new("not found: GetFileAttributesEx ", "env file ({path}|.{1,300}) not found: GetFileAttributesEx .*"),
            Signature::new("t find env file:", "Couldn.t find env file: {path}"),
            Signature::new("t read env file:", "Couldn.t read env file: {path}"),
            Signature::new(": no such file or directory", "failed to load (/|[A-Z]:).{1,300}: open ({path}|.{1,300}): no such file or directory"),
            Signature::new(": no such file or directory", "^(error: )?open [^:]*\\.env[a-z0-9._-]*: no such file or directory$").requires("compose").likely(),
            Signature::new("docker: open ", "docker: open ({path}|.{1,300}): no such file or directory\\.?")
                .unless(texts!["opening"])
                .likely(),
        ],
        list![
            Remedy::new(
                "Create it, or correct the path",
                "https://docs.docker.com/compose/how-tos/environment-variables/set-environment-variables/",
                list![
                    Step::command(
                        "See what is there; projects often ship a template that you copy and fill in (.env is ignored by git, so a \
                         fresh clone has none):",
                        "ls -la\ncp .env.example .env",
                    ),
                    Step::text("A relative path counts from the Compose file's folder, not from the folder you are in."),
                ],
            ),
            Remedy::new(
                "Make it optional (Compose 2.24 and later)",
                "https://docs.docker.com/reference/compose-file/services/#env_file",
                list![Step::file(
                    "Compose then goes on without it:",
                    "compose.yaml",
                    "services:\n  web:\n    env_file:\n      - path: {path|.env}\n        required: false\n",
                )],
            ),
        ],
    ),
    Cause::new(
        "compose-env-file-invalid",
        "The env file cannot be parsed",
        "A line in the env file is not of the form NAME=value: a blank or odd character in the name, or a quote that is never closed.",
        list![
            Signature::new("failed to read ", "failed to read ({path}|.{1,300}): line {line}: (unexpected character|unterminated quoted value|key cannot contain a space).*"),
            Signature::new("in variable name", "unexpected character \".{1,4}\" in variable name (near )?\".*").docker_only(),
            Signature::new("unterminated quoted value", "(line {line}: )?unterminated quoted value.*").docker_only().likely(),
            Signature::new("may not contain whitespace", "environment variable name '.*' may not contain whitespace\\.?"),
        ],
        list![
            Remedy::new(
                "Mend the line that it names",
                "https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax",
                list![
                    Step::command("Show the file with its hidden characters (a Windows line end shows as ^M):", "cat -vet {path|.env}"),
                    Step::text(
                        "One NAME=value a line, names of letters, digits and _; put values with blanks, # or $ into single quotes; close \
                         every quote; comments begin with #.",
                    ),
                ],
            ),
        ],
    ),
    Cause::new(
        "compose-undefined-reference",
        "A service refers to something that the file does not define",
        "The Compose file mentions {name|a service, network, volume, secret or config}, but nothing defines it: a misspelt name, a \
         missing top-level entry, or a service that another file or a profile would add.",
        list![
            Signature::new("depends on undefined service", "service \"{name}\" depends on undefined service$").likely(),
            Signature::new("depends on undefined service", "service .{1,80} depends on undefined service \"{name}\"(: invalid compose project)?"),
            Signature::new("depends on undefined service", "service .{1,80} depends on undefined service {name}: invalid compose project"),
            Signature::new("depends on unknown service", "service .{1,80} depends on unknown service \"{name}\""),
            Signature::new(
                "refers to undefined ",
                "service .{1,80} refers to undefined (network|volume|config|secret|build secret|model) {name}(: invalid compose project|$)",
            ),
            // docker stack deploy
            Signature::new("undefined network ", "undefined network \"{name}\"").unless(texts!["uses an undefined"]),
            Signature::new("refers to undefined ", "refers to undefined (network|volume|config|secret|build secret|model)(\"|'|`|:| ?\\.\\.\\.| ?…|$)").likely(),
            Signature::new("undefined secret ", "undefined secret \"{name}\"").unless(texts!["uses an undefined"]),
            Signature::new("undefined config ", "undefined config \"{name}\"").unless(texts!["uses an undefined"]),
            Signature::new("undefined volume ", "undefined volume \"{name}\"").unless(texts!["uses an undefined"]),
            Signature::new("uses an undefined ", "Service .{1,80} uses an undefined (network|secret|config|secret file) \"{name}\".*"),
            Signature::new("declaration was found in the volumes section", "Named volume \"{name}:/[^\"]*\" is used in service .{1,80} but no declaration was found in the volumes section\\.?"),
            Signature::new("depends on service ", "Service .{1,80} depends on service '{name}' which is undefined\\.?"),
            Signature::new("has a link to service ", "Service .{1,80} has a link to service [\"']{name}[\"'] which (is undefined|does not exist)\\.?"),
            Signature::new("uses the network stack of ", "Service .{1,80} uses the network stack of (service|container) '{name}' which (is undefined|does not exist)\\.?"),
            Signature::new("namespace of ", "Service .{1,80} uses the (PID|IPC) namespace of (service|container) '{name}' which (is undefined|does not exist)\\.?"),
            Signature::new("is not the name of a service or container", "mounts volumes from \"{name}\", which is not the name of a service or container"),
            Signature::new("Cannot extend service ", "Cannot extend service '{name}' in .*: Service not found"),
            Signature::new("cannot extend service ", "cannot extend service .{1,80} in .*: service \"{name}\" not found"),
            Signature::new("not found for network_mode", "service \"{name}\" not found for network_mode 'service:.*'"),
            Signature::new("declares unknown service", "service .{1,80} declares unknown service \"{name}\" as additional contexts.*"),
            Signature::new("but is disabled. Can be enabled by profiles", "service \"?{name}\"? is required by .{1,80} but is disabled\\. Can be enabled by profiles.*"),
            Signature::new("was pulled in as a dependency of", "Service \"{name}\" was pulled in as a dependency of service .{1,80} but is not enabled by the active profiles.*"),
        ],
        list![
            Remedy::new(
                "Correct the name, or define it",
                "https://docs.docker.com/reference/compose-file/",
                list![
                    Step::command("Show what the file does define, mistakes and all:", "docker compose config --no-consistency"),
                    Step::file(
                        "Named networks and volumes that services use need an entry on the top level, even an empty one:",
                        "compose.yaml",
                        "networks:\n  backend:\nvolumes:\n  data:\n",
                    ),
                    Step::text("If it is meant to be a folder of the host and not a named volume, begin it with ./ or /."),
                ],
            ),
            Remedy::new(
                "Pass all files that belong together",
                "https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/",
                list![Step::command(
                    "An override file alone often refers to what the base file defines:",
                    "docker compose -f compose.yaml -f compose.prod.yaml config",
                )],
            ),
            Remedy::new(
                "Turn its profile on",
                "https://docs.docker.com/compose/how-tos/profiles/",
                list![Step::command(
                    "A service with profiles: does not exist for the others unless one of its profiles is active:",
                    "docker compose --profile PROFILE up -d",
                )],
            ),
        ],
    ),
    Cause::new(
        "compose-interpolation-invalid",
        "A $ in the Compose file is read as a variable, and is not one",
        "Compose replaces $NAME and ${NAME} in the file. Here a $ stands for itself (in a command, a password, a pattern) or a brace \
         is missing.",
        list![
            Signature::new(
                "invalid interpolation format for",
                "invalid interpolation format for \"[a-z_]+\" option in (service|volume|network|secret|config) \"{name}\":.*",
            ),
            Signature::new(
                "invalid interpolation format for",
                "invalid interpolation format for services\\.{name}\\.(command|environment|entrypoint|labels|healthcheck|image|ports|volumes|build|deploy|logging|env_file|networks|extra_hosts|user|container_name|hostname|restart|working_dir|configs|secrets|depends_on|expose|sysctls|ulimits|cap_add|devices|dns|tmpfs|annotations|platform)([.\\[:;, ].*|$)",
            ),
            Signature::new("invalid interpolation format for", "invalid interpolation format for .*").unless(texts!["for services.", "option in"]),
            Signature::new("You may need to escape any", "You may need to escape any \\$ with another \\$.?"),
            Signature::new("Invalid template:", "^((ERROR|error|failed to .{1,80}): )*Invalid template: .*\\$.*").likely(),
            Signature::new("Invalid template:", "Invalid template: .*").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "Double every $ that is to stay a $",
                "https://docs.docker.com/reference/compose-file/interpolation/",
                list![
                    Step::file(
                        "Write $$ where the container or its shell shall see $:",
                        "compose.yaml",
                        "services:\n  web:\n    command: sh -c \"echo $$(date)\"\n    environment:\n      PASSWORD: \"pa$$word\"\n",
                    ),
                    Step::command("See the result:", "docker compose config"),
                ],
            ),
            Remedy::new(
                "Complete a variable that is meant",
                "https://docs.docker.com/reference/compose-file/interpolation/",
                list![Step::text(
                    "Names are letters, digits and _, not beginning with a digit: ${NAME}, ${NAME:-default}, ${NAME:?message}. Shell forms \
                     such as ${NAME/a/b}, ${NAME%x} or ${1} are not known to Compose.",
                )],
            ),
            Remedy::new(
                "Keep the value out of the Compose file",
                "https://docs.docker.com/reference/compose-file/services/#env_file",
                list![Step::text(
                    "A value in a file named by env_file with format: raw, or in single quotes in .env, is taken as it stands, $ and all.",
                )],
            ),
        ],
    ),
    Cause::new(
        "compose-dependency-failed",
        "A service that others wait for did not come up",
        "Compose waited for {name|another service} because of depends_on, and it turned unhealthy or ended. Why is in that service's \
         own log.",
        list![
            Signature::new("dependency failed to start:", "dependency failed to start: container (for service )?\"?{name}\"? is unhealthy"),
            Signature::new("dependency failed to start:", "dependency failed to start: container {name} exited \\({exit_code}\\)"),
            Signature::new("dependency failed to start:", "dependency failed to start: container (for service )?\"?{name}\"? has no healthcheck configured"),
            Signature::new("dependency failed to start:", "dependency failed to start: .*").unless(texts!["is unhealthy", "exited (", "no healthcheck configured"]),
                        Signature::new("successfully: exit ", "service \"{name}\" didn.t completed? successfully: exit {exit_code}"),
            Signature::new("Error dependency ", "Error dependency [^ ]+ failed to start"),
            Signature::new("\" is unhealthy", "for [a-z0-9_.-]+ +Container \"{name}\" is unhealthy\\.?"),
            Signature::new("\" exited with code ", "for [a-z0-9_.-]+ +Container \"{name}\" exited with code {exit_code}\\.?"),
            Signature::new("is missing a healthcheck configuration", "Service \"{name}\" is missing a healthcheck configuration"),
            Signature::new("is missing dependency", "[a-z0-9_.-]+ is missing dependency {name}").docker_only(),
            Signature::new(": container missing", "cannot share (volume|network namespace|IPC namespace|PID namespace) with service {name}: container missing"),
            Signature::literal("timeout waiting for dependencies").docker_only(),
            Signature::new("application not healthy after", "application not healthy after [0-9hms.]+").likely(),
        ],
        list![
            Remedy::new(
                "Read the log of the service that failed",
                "https://docs.docker.com/reference/cli/docker/compose/logs/",
                list![
                    Step::command("See which container is not well, and what it said last:", "docker compose ps -a\ndocker compose logs --tail 50"),
                    Step::command(
                        "If it is the health check that fails, this shows its command's output (with the container's name from the list):",
                        "docker inspect --format '{{json .State.Health}}' {name|CONTAINER}",
                    ),
                ],
            ),
            Remedy::new(
                "Mend or relax the health check",
                "https://docs.docker.com/compose/how-tos/startup-order/",
                list![
                    Step::text("The check runs inside the container: the program it calls (curl, wget, pg_isready …) must be in the image."),
                    Step::file(
                        "Give a slow starter time; failures during start_period do not count:",
                        "compose.yaml",
                        "services:\n  db:\n    healthcheck:\n      test: [\"CMD-SHELL\", \"pg_isready -U postgres\"]\n      interval: 10s\n      retries: 5\n      start_period: 60s\n",
                    ),
                ],
            ),
            Remedy::new(
                "If it is a one-off job, see why it ended",
                "https://docs.docker.com/compose/how-tos/startup-order/",
                list![Step::text(
                    "condition: service_completed_successfully needs exit status 0; a service that should keep running needs \
                     service_started or service_healthy instead.",
                )],
            ),
        ],
    )
    .consequence_of(texts!["run-healthcheck-failed", "run-exec-format", "run-executable-not-found", "run-file-not-found", "run-permission-denied", "run-oom", "run-emulation-crashed", "storage-no-space"]),
    Cause::new(
        "compose-dependency-cycle",
        "Services depend on one another in a circle",
        "depends_on, links, volumes_from, extends or include lead from one entry back to itself, so there is no order in which to start.",
        list![
            Signature::new("dependency cycle detected", "dependency cycle detected: {name} -> .*"),
            Signature::new("cycle found: ", "cycle found: {name} -> .*").docker_only(),
            Signature::new("Circular dependency between", "Circular dependency between {name} and .*"),
            Signature::new("A service can not ", "A service can not (link to|depend on|mount) itself( as volume)?: {name}"),
            Signature::new("Circular reference:", "Circular reference:.*").docker_only(),
            Signature::new("include cycle detected:", "include cycle detected:.*"),
            Signature::new("has a self-referential external link", "Service {name} has a self-referential external link: .*"),
        ],
        list![
            Remedy::new(
                "Break the circle at its weakest arrow",
                "https://docs.docker.com/reference/compose-file/services/#depends_on",
                list![
                    Step::text(
                        "Follow the arrows in the message and take out the depends_on (or link) that is only about talking to each other: \
                         services of one network reach each other by name without it.",
                    ),
                    Step::command("Check until this prints no error:", "docker compose config --quiet"),
                ],
            ),
            Remedy::new(
                "Let the program wait instead",
                "https://docs.docker.com/compose/how-tos/startup-order/",
                list![Step::text("Where both really need each other, one must start without the other and try again until it answers.")],
            ),
        ],
    ),
    Cause::new(
        "compose-scale-container-name",
        "A service with a fixed container name cannot be scaled",
        "{name|The service} has container_name, and container names are unique on a machine, so there can be only one.",
        list![
            Signature::new("service is using the custom container name", "The \"{name}\" service is using the custom container name .*"),
            Signature::new("as container name must be unique", "can.t set container_name and {name} as container name must be unique.*"),
        ],
        list![
            Remedy::new(
                "Remove container_name from the service",
                "https://docs.docker.com/reference/compose-file/services/#container_name",
                list![
                    Step::text("Without it Compose names the containers project-service-1, -2 and so on."),
                    Step::command("Then scale again:", "docker compose up -d --scale {name|SERVICE}=3"),
                ],
            ),
            Remedy::new(
                "Look at its ports too",
                "https://docs.docker.com/reference/compose-file/services/#ports",
                list![Step::text(
                    "A fixed host port (\"8080:80\") can also be had once only: publish a range (\"8080-8089:80\"), only the container's port \
                     (\"80\"), or put a proxy in front.",
                )],
            ),
        ],
    ),
    Cause::new(
        "compose-external-missing",
        "A network or volume marked external does not exist",
        "The Compose file says that {name|it} is made elsewhere (external: true), so Compose does not create it, and it is not there.",
        list![
            Signature::new("declared as external, but could", "(network|volume) \"?{name}\"? (is )?declared as external, but could not be found\\.?(.*try again\\.?)?"),
            Signature::new("declared as external, but it is not in the right scope", "network \"{name}\" is declared as external, but it is not in the right scope.*"),
            Signature::new("external volume ", "external volume \"{name}\" not found"),
            Signature::new("] does not exists", "External (network|volume) \\[{name}\\] does not exists"),
            Signature::new("unsupported external ", "unsupported external (secret|config) {name}").likely(),
        ],
        list![
            Remedy::new(
                "Look under which name it exists",
                "https://docs.docker.com/reference/compose-file/networks/#external",
                list![
                    Step::command("List what there is:", "docker network ls\ndocker volume ls"),
                    Step::text(
                        "Compose puts the project's name in front of what it creates (shop_default): write the full name under name: beside external: true.",
                    ),
                ],
            ),
            Remedy::new(
                "Create it once",
                "https://docs.docker.com/reference/cli/docker/network/create/",
                list![
                    Step::command("For a network:", "docker network create {name|NETWORK}"),
                    Step::command("For a volume (it will be empty):", "docker volume create {name|VOLUME}"),
                    Step::text("For docker stack deploy a network must be of the swarm: add --driver overlay --attachable."),
                ],
            ),
            Remedy::new(
                "Let Compose create it",
                "https://docs.docker.com/reference/compose-file/volumes/",
                list![Step::text("If nobody else uses it, take external: true out; Compose then makes it with the project.")],
            ),
        ],
    ),
    Cause::new(
        "compose-network-mismatch",
        "A network or volume of that name exists, but was made differently",
        "{name|It} was created by hand, by another project, or with other settings than the Compose file has now, and Compose does not take \
         it over.",
        list![
            Signature::new("was found but has incorrect label", "network {name} was found but has incorrect label .*"),
            Signature::new("needs to be recreated - ", "Network \"{name}\" needs to be recreated - .* has changed"),
            Signature::new("but a volume with the same name uses a different", "Configuration for volume {name} specifies .*but a volume with the same name uses a different .*"),
            Signature::new("Use network ID as `name` to avoid ambiguity", "multiple networks with name \"{name}\" were found\\. Use network ID as `name` to avoid ambiguity"),
        ],
        list![
            Remedy::new(
                "If it belongs to somebody else, say so",
                "https://docs.docker.com/reference/compose-file/networks/#external",
                list![Step::text("Mark it external: true with its name: in the Compose file, or choose another name.")],
            ),
            Remedy::new(
                "If it is left over, let it be made anew",
                "https://docs.docker.com/reference/cli/docker/compose/down/",
                list![
                    Step::text("This stops the project's containers and removes its networks; named volumes and their data stay."),
                    Step::command("Take the project down, remove the left-over network, and start again:", "docker compose down\ndocker network rm {name|NETWORK}\ndocker compose up -d"),
                ],
            )
            .risk(Risk::Disruptive),
        ],
    ),
    Cause::new(
        "compose-no-such-service",
        "The Compose file has no service of that name",
        "Compose was asked for {name|a service}, which is not in the file, or which no active profile turns on. Service names are the keys \
         under services:, not the containers' names.",
        list![
            Signature::new("no such service:", "no such service: \"?{name}\"?(: (not found|disabled).*|$|[.;, ].*)"),
            Signature::new("unknown service \"", "(^|: )unknown service \"{name}\"$").docker_only().likely(),
            Signature::new("was found in your compose file", "No service named \"{name}\" was found in your compose file.*"),
            Signature::new("no service selected", "^(error: )?no service selected$").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "List the services",
                "https://docs.docker.com/reference/cli/docker/compose/config/",
                list![
                    Step::command("These are the names that commands take:", "docker compose config --services"),
                    Step::text("If {name|the service} is missing, you may be in another folder, or lack a -f option that adds it."),
                ],
            ),
            Remedy::new(
                "Turn its profile on",
                "https://docs.docker.com/compose/how-tos/profiles/",
                list![Step::command("Services with profiles: exist only with one of them:", "docker compose --profile PROFILE up -d {name|SERVICE}")],
            ),
            Remedy::new(
                "If it is a container's name, use docker",
                "https://docs.docker.com/reference/cli/docker/container/logs/",
                list![Step::command("Container names belong to docker, not to docker compose:", "docker ps -a --format '{{.Names}}'")],
            ),
        ],
    ),
    Cause::new(
        "compose-project-name-invalid",
        "The project name is not allowed",
        "Compose takes the project's name from -p, COMPOSE_PROJECT_NAME, name: or the folder, and it may hold only lower-case letters, digits, \
         - and _, beginning with a letter or digit.",
        list![
            Signature::new("invalid project name", "invalid project name \"({name}|.{0,100})\": must consist only of .*"),
            Signature::new("is not a valid project name", "\"({name}|.{0,100})\" is not a valid project name(: .*)?"),
            Signature::new("project name must not be empty", "project name must not be empty(: .*)?"),
            Signature::new("project name can", "project name can.t be empty\\..*"),
            Signature::new("project name must be a string", "project name must be a string").docker_only(),
        ],
        list![
            Remedy::new(
                "Give the project a name",
                "https://docs.docker.com/compose/how-tos/project-name/",
                list![
                    Step::file("In the Compose file, for everybody:", "compose.yaml", "name: myapp\n"),
                    Step::command("Or for one command:", "docker compose -p myapp up -d"),
                ],
            ),
            Remedy::new(
                "Look where the name comes from",
                "https://docs.docker.com/compose/how-tos/project-name/",
                list![
                    Step::command("A variable set to nothing or to a name with capitals counts too:", "echo \"$COMPOSE_PROJECT_NAME\"\ngrep -s COMPOSE_PROJECT_NAME .env"),
                    Step::text("In a folder whose name has no usable characters (/, or only other scripts' letters) there is no default: rename it or set one."),
                ],
            )
            .with(Tool::Compose),
        ],
    ),
];
