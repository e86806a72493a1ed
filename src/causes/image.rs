//! Manifests and images: names, tags, platforms, archives, layers.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool, Vendor};

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "manifest-unknown",
        "There is no such tag in the repository",
        "The registry was reached and the repository may well exist, but the tag or digest of {image|this image} is not in it: misspelt, never pushed, deleted, or expired.",
        list![
            Signature::new(
                "manifest unknown",
                "manifest for {image} not found: manifest unknown(: manifest unknown|: OCI manifest not found|: Requested image not found|: Failed to fetch [^ ]+ from request [^ ]+|: manifest tagged by [^ ]+ is not found)?",
            ),
            Signature::new("manifest for ", "manifest for {image} not found"),
            Signature::new("failed to solve: ", "failed to solve: (rpc error: code = [A-Za-z]+ desc = )?([^ ]+: )?{image}: not found$").unless(texts!["stage", "secret", "failed to compute"]).likely(),
            Signature::new(": not found", "^ERROR: {image}: not found$").docker_only().likely(),
            // Not in talk: a reason stands behind a colon, and nothing but punctuation behind it.
            Signature::new("manifest unknown", "(^|[:=\\[>] ?|\\.\\.\\. ?|… ?|message\": ?\"|[0-9]\\] )manifest unknown($|[:\"')}\\],.\\\\(<]| \\()").likely(),
            Signature::new(
                "ailed to pull image ",
                "failed to pull image \"?{image}\"?: (rpc error: code = [a-z]+ desc = )?([^ ]+ )*?(reference: |resolve image: |[.]{3} |: )?([^ ]+: )?(manifest )?not found$",
            )
            .unless(texts!["content digest", "platform", "blob", "layer", "snapshot", "runtime", "secret"])
            .likely(),
            Signature::new("ailed to pull image ", "failed to pull image \"[^\"]*\": (manifest )?not found$").likely(),
            Signature::new(
                "reading manifest ",
                "reading manifest [^ ]+ in {image}: (errors: ?)?(unknown: )?manifest unknown(: manifest unknown)?",
            ),
            Signature::new("manifest unknown: ", "{image}: manifest unknown: manifest unknown").unless(texts!["not found: manifest unknown"]).likely(),
            Signature::literal("manifest unknown: manifest unknown"),
            Signature::literal("manifest unknown: OCI manifest not found"),
            Signature::literal("manifest unknown: Requested image not found"),
            Signature::literal("manifest unknown: OCI index found, but accept header does not support OCI indexes"),
            Signature::new("OCI manifest not found", "(error from registry|reading manifest [^ ]+ in {image}): OCI manifest not found"),
            Signature::new("manifest tagged by ", "(error from registry|reading manifest [^ ]+ in {image}): manifest tagged by [^ ]+ is not found"),
            Signature::new("The named manifest is not known to the registry", "(error from registry|reading manifest [^ ]+ in {image}): The named manifest is not known to the registry"),
            Signature::new("Requested image not found", "(error from registry|reading manifest [^ ]+ in {image}): Requested image not found"),
            Signature::new("Failed to fetch ", "(error from registry|reading manifest [^ ]+ in {image}): Failed to fetch [^ ]+ from request [^ ]+"),
            Signature::new("manifest unknown: ", "manifest unknown: (The named manifest is not known to the registry|manifest tagged by [^ ]+ is not found|Failed to fetch [^ ]+)"),
            Signature::new("MANIFEST_UNKNOWN", "(^|[^A-Z_a-z])MANIFEST_UNKNOWN($|[^A-Z_a-z])").unless(texts!["BLOB"]),
            Signature::new(
                "failed to resolve reference ",
                "failed to resolve reference \"{image}\": [^ ]+: not found",
            ),
            Signature::new(
                "failed to resolve source metadata for ",
                "failed to resolve source metadata for {image}: [^ ]+: not found",
            ),
            Signature::new(
                "failed to create LLB definition: ",
                "failed to create LLB definition: {image}: not found",
            ),
            Signature::new("failed to resolve ref ", "failed to resolve ref {image}: [^ ]+: not found"),
            Signature::new("registry responded to head request with ", "registry responded to head request with \"404 Not Found\""),
            Signature::new("from daemon: ", "from daemon: (failed to resolve image config: )?{image}:[a-z0-9_.-]+: not found$").likely(),
            Signature::new("not found in repository ", "^not found in repository {image}").docker_only().likely(),
            Signature::new(" not found in repository ", "Tag [^ ]+ not found in repository {image}"),
            Signature::new(
                "image manifest does not exist for tag or digest ",
                "image manifest does not exist for tag or digest \"?{image}\"?",
            ),
            Signature::new("no such manifest: ", "no such manifest: {image}"),
            Signature::new("unknown manifest name=", "unknown manifest name={image} (tag|revision)=[^ ]+"),
            Signature::new(
                " was deleted or has expired",
                "Tag [^ ]+ was deleted or has expired[.] To pull, revive via time machine",
            ),
            Signature::new(": artifact ", "(unknown|not found|NOT_FOUND|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): artifact {image} not found"),
            Signature::new("NOT_FOUND\",\"message\":\"artifact ", "NOT_FOUND\",\"message\":\"artifact {image} not found"),
            Signature::new("/manifests/", "https?://[^ ]+/manifests/[^ ]+: 404 Not Found").likely(),
            Signature::new("unexpected status code ", "unexpected status code \\[manifests [^ ]+\\]: 404 Not Found"),
            Signature::new("manifest sha256:", "manifest sha256:[0-9a-f]+:? not found")
                .unless(texts!["for platform in manifest"]),
        ],
        list![
            Remedy::new(
                "Check the spelling and list the tags",
                "https://docs.docker.com/reference/cli/docker/buildx/imagetools/inspect/",
                list![
                    Step::command(
                        "See whether the registry has exactly this name; an image without a tag means the tag latest, which need not exist:",
                        "docker buildx imagetools inspect {image|IMAGE}",
                    ),
                    Step::text("Open the repository's page in the registry (or run `skopeo list-tags`) and take a tag that stands there. Tags are case-sensitive, and a leading v counts."),
                ],
            ),
            Remedy::new(
                "Correct the tag where it is written",
                "https://docs.docker.com/reference/cli/docker/image/pull/",
                list![Step::text(
                    "Change it in the command, in FROM, in compose.yaml or in the deployment. If a variable makes the tag, print its value: an empty or old one gives a tag that nobody pushed.",
                )],
            ),
            Remedy::new(
                "Push the image if it is your own",
                "https://docs.docker.com/reference/cli/docker/image/push/",
                list![Step::command(
                    "Build or tag it under this very name and push it; in a pipeline make sure that the push runs before the pull:",
                    "docker image ls\ndocker image push {image|IMAGE}",
                )],
            ),
        ],
    ),
    Cause::new(
        "manifest-name-unknown",
        "There is no such repository in the registry",
        "The registry does not know the repository of {image|this image} at all: not only the tag is missing. The name or its path is misspelt, or nothing was ever pushed there.",
        list![
            Signature::new(
                "name unknown",
                "repository {image} not found: name unknown(: repository name not known to registry)?",
            ),
            Signature::new(
                " not found: name unknown",
                "manifest for {image} not found: name unknown(: repository name not known to registry)?",
            ),
            Signature::new("fetching tags list: ", "fetching tags list: invalid status code from registry 404 \\(Not Found\\)").likely(),
            Signature::literal("name unknown: repository name not known to registry"),
            Signature::literal("name unknown: repository name not known"),
            Signature::new("name unknown", "reading manifest [^ ]+ in {image}: (errors: ?)?name unknown(: repo not found)?$").unless(texts!["with name"]),
            Signature::new("name unknown", "reading manifest [^ ]+ in {image}: (errors: ?)?name unknown(: repo not found)?[\"\\\\) ]"),
            Signature::new("name unknown", "(get|head|post|put|patch) \"?https?://{registry}/v2/[^ ]*: name unknown\\.?($|[\"')}\\],])"),
            Signature::new("name unknown: Repo not found", "name unknown: repo not found"),
            Signature::new("name unknown: ", "name unknown: (The )?repository \"?{image}\"? (was )?not found"),
            Signature::literal("repository name not known to registry"),
            Signature::new("NAME_UNKNOWN", "(^|[^A-Z_a-z])NAME_UNKNOWN($|[^A-Z_a-z])"),
            Signature::new("unknown repository name=", "unknown repository name={image}"),
            Signature::new(": repository ", "(unknown|not found|NOT_FOUND|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): repository \"?{image}\"? not found")
                .unless(texts!["no pull access"]),
            Signature::new("unknown: project ", "unknown: project {name} not found"),
            Signature::new("Error: image ", "Error: image {image} not found"),
            Signature::new("from daemon: repository ", "from daemon: repository {image} not found")
                .unless(texts!["no pull access", "name unknown"]),
        ],
        list![
            Remedy::new(
                "Check the whole path of the name",
                "https://docs.docker.com/reference/cli/docker/image/tag/",
                list![Step::text(
                    "Compare {image|the name} with what the registry's web page shows: host, project or organisation, and every folder between. Many registries want a project in front; Docker Hub's official images have none.",
                )],
            ),
            Remedy::new(
                "Create the repository or project, then push",
                "https://docs.docker.com/reference/cli/docker/image/push/",
                list![
                    Step::text("Some registries create a repository on the first push, others want it created first (in their console or command line)."),
                    Step::command("Then push the image:", "docker image push {image|IMAGE}"),
                ],
            ),
            Remedy::new(
                "Log in, if the repository is private",
                "https://docs.docker.com/reference/cli/docker/login/",
                list![Step::command(
                    "A registry may hide a private repository from those who are not logged in:",
                    "docker login {registry|REGISTRY}",
                )],
            ),
        ],
    ),
    Cause::new(
        "manifest-platform-missing",
        "The image is not built for this platform",
        "{image|The image} exists, but not for {platform|this machine's operating system and processor}. Images are built per platform, and this one's author (or your own build) left it out.",
        list![
            Signature::new(
                "in the manifest list entries",
                "no matching manifest for {platform}[^:]{0,60} in the manifest list entries(: [a-z0-9._/:@-]+: no match for platform in manifest[^:]{0,10}(:[0-9a-f]+)?: not found|: no match for platform in manifest( sha256:[0-9a-f]+)?: not found)?",
            )
            .unless(texts!["for windows/"]),
            Signature::new("in the manifest list entries", "no matching manifest for [^:]{0,60}in the manifest list entries")
                .unless(texts!["for windows/"]),
            // Where it was cut behind the platform.
            Signature::new("no matching manifest for ", "no matching manifest for {platform}(?:$|[\"')}\\],;.]| \\()")
                .unless(texts!["for windows/"]),
            Signature::new(
                "no match for platform in manifest",
                "failed to resolve source metadata for {image}: ([^ ]+: )?no match for platform in manifest( sha256:[0-9a-f]+)?: not found",
            ),
            Signature::new(
                "no match for platform in manifest",
                "no match for platform in manifest( sha256:[0-9a-f]+)?: not found",
            ),
            Signature::literal("no manifest found for platform: not found"),
            Signature::new("does not contain descriptor matching platform", "image manifest does not contain descriptor matching platform(?:$|[\"')}\\],.])"),
            Signature::new("does not contain descriptor matching platform", "image manifest does not contain descriptor matching platform '?{platform}'?"),
            Signature::new(
                ": no image found in ",
                "(choosing (an )?|choosing )image from manifest list docker://{image}: no image found in (manifest list|image index) for architecture \"?[a-z0-9_]+\"?(, variant \"?[a-z0-9]*\"?)?, OS \"?[a-z]+\"?",
            ),
            Signature::new(
                "no image found in ",
                "no image found in (manifest list|image index) for architecture \"?[a-z0-9_]+\"?(, variant \"?[a-z0-9]*\"?)?, OS \"?[a-z]+\"?",
            ),
            Signature::new(
                " was found but does not match the specified platform: wanted ",
                "image with reference {image} was found but does not match the specified platform: wanted {platform}, actual: [a-z0-9/_]+",
            ),
            Signature::new(
                " does not match the specified platform ",
                "image with reference {image} was found but its platform \\([a-z0-9/_]*\\) does not match the specified platform \\({platform}\\)",
            ),
            Signature::new(
                " was found but does not provide ",
                "image with reference {image} was found but does not provide (the specified platform \\({platform}\\)|any platform)",
            ),
            Signature::new(
                "cannot download image with operating system ",
                "cannot download image with operating system \"[a-z]+\" when requesting \"[a-z]+\"",
            ),
            Signature::new("requested platform", "requested platform\\(s\\) \\(\\[?{platform}[^)]{0,100}\\) (not found|found, but some content is missing)"),
            Signature::new("no child with platform ", "no child with platform {platform} in index {image}"),
            Signature::new("no suitable export target found", "no suitable export target found( for platform {platform})?"),
            Signature::new(
                "no images providing the requested platform",
                "no images providing the requested platform\\(s\\) found: \\[?{platform}",
            ),
        ],
        list![
            Remedy::new(
                "See which platforms there are",
                "https://docs.docker.com/reference/cli/docker/buildx/imagetools/inspect/",
                list![
                    Step::command("List the image's platforms:", "docker buildx imagetools inspect {image|IMAGE}"),
                    Step::text("Another tag, a newer version or another publisher often has {platform|yours}."),
                ],
            ),
            Remedy::new(
                "Run it under emulation",
                "https://docs.docker.com/build/building/multi-platform/",
                list![
                    Step::command(
                        "Where the image has an amd64 build, ask for that; it runs slower, and some programs do not run at all:",
                        "docker pull --platform linux/amd64 {image|IMAGE}",
                    ),
                    Step::text("In compose.yaml the same is `platform: linux/amd64` in the service, in a Dockerfile `FROM --platform=linux/amd64 …`. Docker Desktop has the emulation built in; on a Linux server QEMU must be installed first."),
                ],
            ),
            Remedy::new(
                "If the image is your own, build it for every platform",
                "https://docs.docker.com/build/building/multi-platform/",
                list![Step::command(
                    "Build and push all at once, so that each machine finds its own:",
                    "docker buildx build --platform linux/amd64,linux/arm64 -t {image|IMAGE} --push .",
                )],
            ),
            Remedy::new(
                "Drop a platform that was asked for by mistake",
                "https://docs.docker.com/reference/cli/docker/",
                list![Step::command(
                    "Look for a --platform option, a platform: line in compose.yaml and this variable, which fixes the platform for every command:",
                    "echo \"$DOCKER_DEFAULT_PLATFORM\"",
                )],
            ),
        ],
    ),
    Cause::new(
        "manifest-unsupported",
        "The image's format is too old or of another kind for this program",
        "{image|The image} is in a format that one side cannot take: an outdated one (schema 1, switched off in new engines), one that is too new for an old engine, or something that is no container image at all, such as a Helm chart.",
        list![
            Signature::new("Error not implemented: media type ", "Image {image} Error not implemented: media type "),
            Signature::new(
                " is no longer supported since containerd v2",
                "media type \"?[a-z0-9.+/-]+\"? is no longer supported since containerd v2[.][0-9], please rebuild the image as[^;]{0,160}",
            ),
            Signature::new(
                "schema 1 support is disabled by default",
                "Docker Image Format v1,? and Docker Image manifest version 2, schema 1 support is disabled by default and will be removed in an upcoming release[.]( Suggest the author of {image} to upgrade)?",
            ),
            Signature::literal("Docker Image manifest version 2, schema 1 support is disabled by default"),
            Signature::literal("Docker Image manifest v2, schema 1 is no longer supported"),
            Signature::literal("unsupported manifest media type and no default available"),
            Signature::new(
                "mediaType in manifest",
                "mediaType in manifest( list)? should be '?[a-z0-9.+/-]+'? not '?[a-z0-9.+/-]*'?",
            ),
            Signature::new(
                "mediaType in image index should be",
                "mediaType in image index should be '?[a-z0-9.+/-]+'? not '?[a-z0-9.+/-]*'?",
            ),
            Signature::literal("manifest schema v1 unsupported"),
            Signature::literal("media-type: schema 1 not supported"),
            Signature::literal("manifest schema version not supported"),
            Signature::new("unsupported schema version", "unsupported schema version [0-9]+").docker_only(),
            Signature::new("unrecognized manifest ", "unrecognized manifest (schema version|content type|list schema version) [a-z0-9.+/-]+"),
            Signature::new("unsupported manifest ", "unsupported manifest (format|media type)").docker_only().likely(),
            Signature::new("Unimplemented manifest MIME type", "Unimplemented manifest MIME type \"[^\"]*\""),
            Signature::new("unsupported docker v2s2 media type", "unsupported docker v2s2 media type: \"[^\"]*\""),
            Signature::new("unsupported OCIv1 media type", "unsupported OCIv1 media type: \"[^\"]*\""),
            Signature::literal("zstd compression is not supported for docker images"),
            Signature::new("Encountered remote ", "Encountered remote \"[^\"]+\"\\([a-z ]+\\) when fetching"),
            Signature::new("media type application/", "unsupported (layer )?media type application/[a-z0-9.+-]+").docker_only().likely(),
            Signature::new("no processor for media-type", "failed to get stream processor for [a-z0-9.+/-]+: no processor for media-type(: unknown)?"),
            Signature::literal("mismatched image rootfs and manifest layers"),
            Signature::literal("invalid rootfs in image configuration"),
            Signature::literal("missing signature key"),
            Signature::literal("Running AI models directly by the Engine is not supported yet"),
        ],
        list![
            Remedy::new(
                "Look at what the registry holds",
                "https://docs.docker.com/reference/cli/docker/manifest/inspect/",
                list![
                    Step::command(
                        "Read mediaType and schemaVersion. Schema 1 or …v1+prettyjws is the old format; a config of helm, cosign or a model is no container image:",
                        "docker manifest inspect --verbose {image|IMAGE}",
                    ),
                    Step::text("A Helm chart is fetched with `helm pull oci://…`, an AI model with `docker model pull`."),
                ],
            ),
            Remedy::new(
                "If the image is new, this side is too old: upgrade it",
                "https://docs.docker.com/engine/install/",
                list![Step::text(
                    "“Missing signature key”, “unsupported manifest …” and zstd layers mean that: upgrade Docker here, or the registry when it is the one that refuses a push.",
                )],
            ),
            Remedy::new(
                "Take a newer tag, or rebuild the image",
                "https://docs.docker.com/engine/deprecated/",
                list![
                    Step::text("Prefer a tag that was pushed in recent years, or the project's present image; abandoned images stay in the old format for ever."),
                    Step::command(
                        "An image of your own: build it again with a current Docker and push it.",
                        "docker buildx build -t {image|IMAGE} --push .",
                    ),
                ],
            ),
            Remedy::new(
                "If an old registry refuses the push, build in Docker's own format",
                "https://docs.docker.com/build/exporters/image-registry/",
                list![Step::command(
                    "Without attestations and OCI's media types, which registries of before 2020 do not know:",
                    "docker buildx build --provenance=false --sbom=false --output type=registry,name=IMAGE,oci-mediatypes=false .",
                )],
            ),
            Remedy::new(
                "Convert an old image that nobody rebuilds",
                "https://github.com/containers/skopeo/blob/main/docs/skopeo-copy.1.md",
                list![Step::command(
                    "skopeo still reads schema 1 and writes the present format into a registry of yours (set the target's name):",
                    "skopeo copy --format v2s2 docker://{image|IMAGE} docker://registry.example.com/team/converted:1.0",
                )],
            ),
        ],
    ),
    Cause::new(
        "manifest-invalid",
        "The manifest is broken, or refers to content that the registry lacks",
        "A manifest lists an image's layers. Here the registry (or the engine) refuses it: it is malformed, its checksum is wrong, or a layer that it names is not in the registry.",
        list![
            Signature::literal("manifest invalid: manifest invalid"),
            Signature::new("error from registry: manifest invalid", "error from registry: manifest invalid( - .*)?"),
            Signature::new("manifest invalid: ", "manifest invalid: [a-z].{0,160}").unless(texts!["manifest schema version not supported"]).likely(),
            Signature::new("MANIFEST_INVALID", "(^|[^A-Z_a-z])MANIFEST_INVALID($|[^A-Z_a-z])"),
            Signature::new("MANIFEST_BLOB_UNKNOWN", "(^|[^A-Z_a-z])MANIFEST_BLOB_UNKNOWN($|[^A-Z_a-z])"),
            Signature::new("MANIFEST_UNVERIFIED", "(^|[^A-Z_a-z])MANIFEST_UNVERIFIED($|[^A-Z_a-z])"),
            Signature::new("manifest blob unknown", "manifest blob unknown: (manifest )?blob unknown( to registry)?"),
            Signature::literal("manifest blob unknown"),
            Signature::new("blob unknown to registry", "(blob unknown: )?blob unknown to registry"),
            Signature::new("unknown blob sha256:", "unknown blob sha256:[0-9a-f]+ on manifest"),
            Signature::new("unknown blob", "^(Error response from daemon: |unknown: )?unknown blob[.]?$").docker_only().likely(),
            Signature::new("manifest verification failed for digest ", "manifest verification failed for digest [a-z0-9:]+"),
            Signature::literal("errors verifying manifest"),
            Signature::literal("manifest failed signature verification"),
            Signature::literal("manifest unverified"),
            Signature::new("image config verification failed for digest ", "image config verification failed for digest [a-z0-9:]+"),
            Signature::literal("layers from manifest don't match image configuration"),
            Signature::literal("manifest list/index references to blobs and/or manifests are missing in your target registry"),
            Signature::new("could not fetch content descriptor ", "could not fetch content descriptor [^ ]+ \\([^)]*\\) from remote: not found"),
            Signature::literal("manifest tag did not match URI"),
            Signature::new("Uploading manifest failed, attempted the following formats", "Uploading manifest failed, attempted the following formats").likely(),
            Signature::literal("Image manifest does not match selected manifest digest"),
            Signature::literal("Manifest does not match provided manifest digest"),
        ],
        list![
            Remedy::new(
                "Push once more, with all content",
                "https://docs.docker.com/reference/cli/docker/image/push/",
                list![
                    Step::command("A broken or interrupted upload is the commonest reason; what is already there is skipped:", "docker image push {image|IMAGE}"),
                    Step::text("With the containerd image store an index may name platforms that are not on this machine."),
                    Step::command("Then push the one that you have:", "docker image push --platform linux/amd64 {image|IMAGE}"),
                ],
            ),
            Remedy::new(
                "Build without attestations for a registry that does not know them",
                "https://docs.docker.com/build/metadata/attestations/",
                list![Step::command(
                    "Buildx adds provenance as an extra manifest, which older registries refuse:",
                    "docker buildx build --provenance=false --sbom=false -t {image|IMAGE} --push .",
                )],
            ),
            Remedy::new(
                "Pull again without a cache in between",
                "https://docs.docker.com/docker-hub/image-library/mirror/",
                list![Step::text(
                    "On a pull, a mirror or proxy with a damaged or incomplete cache answers like this. Pull from the original registry; if that works, clear the mirror's cache.",
                )],
            ),
            Remedy::new(
                "Check the registry's storage",
                "https://distribution.github.io/distribution/about/garbage-collection/",
                list![Step::text(
                    "If a registry of your own says so for images that used to work: garbage collection that ran while images were pushed, or lost files, leave manifests whose layers are gone. Such images must be pushed again from a machine that still has them.",
                )],
            ),
        ],
    ),
    Cause::new(
        "image-ref-invalid",
        "The image name is not well formed",
        "Docker could not read the image name: it must look like registry/team/app:tag, with small letters, digits and . _ - only. Very often a variable in it is empty, or an unquoted blank or a wrong dash moved another word into the name's place.",
        list![
            Signature::new(": invalid port", "dial tcp: address [^ ]+: invalid port").docker_only(),
            Signature::new(" after host", "invalid port \":?[^\"]*\" after host").docker_only(),
            Signature::new(
                "invalid reference format",
                "(invalid tag|invalid argument|failed to parse stage name|parsing reference|Error parsing reference:|error parsing name for manifest( list)?|normalizing name|failed to parse image reference|invalid image name) \"?{image}\"?( for \"?[a-z, -]+\"? flag)?( is not a valid repository/tag)?: ([a-z ]+: )?invalid reference format",
            ),
            // The same with what is no image at all.
            Signature::new(
                "invalid reference format",
                "(invalid tag|invalid argument|failed to parse stage name|parsing reference|Error parsing reference:|error parsing name for manifest( list)?|normalizing name|failed to parse image reference|invalid image name) \"[^\"]{0,300}\"( for \"?[a-z, -]+\"? flag)?( is not a valid repository/tag)?: ([a-z ]+: )?invalid reference format",
            ),
            Signature::literal("invalid reference format").docker_only(),
            Signature::new("invalid reference format", "^invalid reference format\\.?$").likely(),
            Signature::new(" is not a valid repository/tag", "\"{image}\" is not a valid repository/tag"),
            Signature::new("is not a valid repository/tag", "is not a valid repository/tag"),
            Signature::new("Invalid repository name ", "Invalid repository name \\({image}\\), only \\[a-z0-9-_[.]\\] are allowed"),
            Signature::new(": could not parse reference: ", "(getting tag for destination|parsing reference \"[^\"]*\"|error building image): could not parse reference: {image}"),
            Signature::new(
                " can only contain the characters ",
                "(repository|tag) can only contain the characters \"[a-zA-Z0-9_./-]+\": {image}",
            ),
            Signature::new(
                "perhaps you should check that the reference is formatted correctly",
                "Invalid image reference {image}, perhaps you should check that the reference is formatted correctly",
            ),
            Signature::new("invalid repository name", "(name invalid|NAME_INVALID|\"NAME_INVALID\", ?\"message\"|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): invalid repository name( - .*)?"),
            Signature::new("invalid tag format", "invalid tag format").docker_only(),
            Signature::new("invalid tag format", "API error \\([45]00\\): invalid tag format"),
            Signature::literal("repository name must have at least one component"),
            Signature::literal("repository name must be canonical"),
            Signature::new("repository name must not be more than ", "repository name must not be more than [0-9]+ characters"),
            Signature::literal("cannot specify 64-byte hexadecimal strings"),
            Signature::new("invalid checksum digest ", "invalid checksum digest (format|length)").docker_only(),
            Signature::new("invalid digest format", "invalid digest format").docker_only(),
            Signature::literal("refusing to create a tag with a digest reference"),
            Signature::literal("cannot push a digest reference"),
        ],
        list![
            Remedy::new(
                "Print the command as the shell sees it",
                "https://docs.docker.com/reference/cli/docker/image/tag/",
                list![
                    Step::command(
                        "Run it with tracing. An empty variable shows as “app:”, “/app” or “::”:",
                        "set -x",
                    ),
                    Step::text("In CI check that the variable is defined for this branch and job (protected variables are empty elsewhere), and in compose files that .env holds it."),
                ],
            ),
            Remedy::new(
                "Quote paths, and write plain hyphens",
                "https://docs.docker.com/reference/cli/docker/container/run/",
                list![
                    Step::command(
                        "A blank in the current folder's name splits -v $(pwd):… in two, and the rest is taken for the image:",
                        "docker run --rm -v \"$(pwd)\":/data IMAGE",
                    ),
                    Step::text("Copied from a web page, a long dash (–) is no option: type - or -- anew. Options stand before the image, one backslash and nothing after it ends a continued line."),
                ],
            ),
            Remedy::new(
                "Quote paths, and write plain hyphens",
                "https://docs.docker.com/reference/cli/docker/container/run/",
                list![Step::command(
                    "PowerShell needs ${PWD} (with braces, because a colon follows) and a backtick to continue a line; cmd.exe needs %cd% and ^:",
                    "docker run --rm -v \"${PWD}:/data\" IMAGE",
                )],
            )
            .on(System::Windows),
            Remedy::new(
                "Keep to the rules of a name",
                "https://docs.docker.com/reference/cli/docker/image/tag/",
                list![Step::text(
                    "Host and port, then path parts of small letters and digits separated by one . or _ or by hyphens, then a colon and a tag of at most 128 letters, digits, . _ - that does not begin with . or -. No https:// in front, no / at the end. A branch name such as feature/x must be changed (feature-x) before it becomes a tag.",
                )],
            ),
        ],
    ),
    Cause::new(
        "image-short-name",
        "Podman does not know which registry the short name means",
        "{image|The image} names no registry. Docker then asks Docker Hub; Podman, Buildah, Skopeo and CRI-O ask the registries of their own \
         list, and that list is empty, or they may not ask which of them you mean.",
        list![
            Signature::new(
                "did not resolve to an alias and no ",
                "short-name \"{image}\" did not resolve to an alias and no (unqualified-search registries are defined in \"{path}\"|containers-registries\\.conf\\(5\\) was found)",
            ),
            Signature::literal("did not resolve to an alias and no unqualified-search registries are defined"),
            Signature::literal("short-name resolution enforced but cannot prompt without a TTY"),
            Signature::new(
                "short name mode is enforcing, but image name ",
                "short name mode is enforcing, but image name \"?{image}\"? returns ambiguous list",
            ),
            Signature::new(
                "is a short name and no search registries ",
                "(image name \"{image}\"|image name provided) is a short name and no search registries are defined( in [^ )\"]+|\\.)?",
            ),
            Signature::new(
                "pulling source images by short name ",
                "pulling source images by short name \\(\"{image}\"\\) is not supported",
            ),
            Signature::literal("short name: auto updates require fully-qualified image reference"),
        ],
        list![
            Remedy::new(
                "Write the whole name",
                "https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md",
                list![Step::text(
                    "Put the registry in front, also in FROM, in compose files and in units: docker.io/library/nginx:1.27 for an official image of Docker Hub, docker.io/USER/IMAGE for another one there.",
                )],
            ),
            Remedy::new(
                "Name the registry that short names mean",
                "https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md",
                list![
                    Step::file(
                        "As Docker does it. With a single registry in the list there is nothing to ask, so it works without a terminal, too (for your user alone: ~/.config/containers/registries.conf.d/short.conf):",
                        "/etc/containers/registries.conf.d/short.conf",
                        "unqualified-search-registries = [\"docker.io\"]\n",
                    ),
                    Step::text(
                        "Every registry in that list can answer for a short name: list none that strangers can push names of yours to.",
                    ),
                ],
            ),
        ],
    )
    .replacing(texts!["run-no-such-container"]),
    Cause::new(
        "image-ref-uppercase",
        "The image name holds capital letters",
        "Repository names may hold small letters only; {image|this one} has a capital somewhere before the tag, where only the tag itself may have them.",
        list![
            Signature::new(
                "must be lowercase",
                "(invalid tag|invalid argument|failed to parse stage name|parsing reference|Error parsing reference:|normalizing name) \"?{image}\"?( for \"?[a-z, -]+\"? flag)?( is not a valid repository/tag)?: (invalid reference format: )?repository name (\\([^)]*\\) )?must be lowercase",
            ),
            Signature::new(
                " must be lowercase",
                "(invalid reference format: )?repository name \\({image}\\) must be lowercase",
            ),
            Signature::new("repository name must be lowercase", "(invalid reference format: )?repository name must be lowercase"),
            Signature::new("Invalid namespace name ", "Invalid namespace name \\({name}\\)[.,] only \\[a-z0-9-_\\] are allowed"),
        ],
        list![
            Remedy::new(
                "Write the name in small letters",
                "https://docs.docker.com/reference/cli/docker/image/tag/",
                list![Step::text(
                    "Change {image|the name} in the command, compose.yaml or pipeline. A project folder with capitals is a usual source too: give the image (or COMPOSE_PROJECT_NAME) a name of its own.",
                )],
            ),
            Remedy::new(
                "Lower a variable in the pipeline",
                "https://docs.github.com/en/actions/use-cases-and-examples/publishing-packages/publishing-docker-images",
                list![
                    Step::command(
                        "GitHub's ${{ github.repository }} keeps the capitals of the account. In a shell step:",
                        "IMAGE=\"ghcr.io/$(echo \"$GITHUB_REPOSITORY\" | tr '[:upper:]' '[:lower:]')\"",
                    ),
                    Step::text("docker/metadata-action lowers the name by itself; GitLab's $CI_REGISTRY_IMAGE already is in small letters."),
                ],
            ),
            Remedy::new(
                "Check that an option did not land in the name's place",
                "https://docs.docker.com/reference/cli/docker/container/run/",
                list![Step::text(
                    "After an unquoted path with a blank, or an option after the image, Docker takes the next word for the image. Put options first and paths in quotes.",
                )],
            ),
        ],
    ),
    Cause::new(
        "image-reserved-name",
        "That name stands for an empty base and is no image",
        "FROM scratch begins a build with nothing at all. The name is reserved for that: no registry holds such an image, so it can be neither pulled, pushed, tagged nor run.",
        list![
            Signature::new("is a reserved name", "'scratch' is a reserved name"),
        ],
        list![
            Remedy::new(
                "Use it only in FROM",
                "https://docs.docker.com/build/building/base-images/",
                list![
                    Step::file(
                        "A minimal image of one static program:",
                        "Dockerfile",
                        "FROM scratch\nCOPY app /app\nENTRYPOINT [\"/app\"]",
                    ),
                    Step::text("In compose.yaml, a pipeline or a script, drop the pull of scratch: the builder needs none."),
                ],
            ),
            Remedy::new(
                "Take a small image if you wanted one",
                "https://docs.docker.com/build/building/best-practices/",
                list![
                    Step::command("scratch has no shell and no files; these have:", "docker pull alpine\ndocker pull busybox"),
                    Step::text("For an image of your own, give it another name: docker tag ID myname/base:1.0."),
                ],
            ),
        ],
    ),
    Cause::new(
        "image-not-local",
        "There is no such image on this machine",
        "{image|The image} is not among the local images under this name and tag. Commands such as push, tag, save and rmi work only on what is there.",
        list![
            Signature::new(
                "An image does not exist locally with the tag",
                "An image does not exist locally with the tag: {image}",
            ),
            Signature::new("tag does not exist: ", "tag does not exist: {image}"),
            Signature::new("No such image: ", "No such image: {image}( \\(tag: [^)]*\\))?"),
            Signature::new("No such image or container: ", "No such image or container: {image}"),
            Signature::new("could not find image from tag ", "could not find image from tag {image}"),
            Signature::new("no tags to push for ", "no tags to push for {image}"),
            Signature::new(
                "in local storage: no such image",
                "unable to find '{image}' in local storage: no such image",
            ),
            Signature::new(": image not known", "{image}: image not known"),
            Signature::new("from daemon: reference does not exist", "from daemon: reference does not exist"),
            Signature::new("message\":\"reference does not exist", "message\":\"reference does not exist").docker_only(),
            Signature::literal("does not exist on the daemon").docker_only(),
            Signature::literal(": no such image").docker_only(),
            Signature::new("ctr: image ", "ctr: image \"{image}\": not found"),
            Signature::new("unrecognized image ID ", "unrecognized image ID {image}"),
        ],
        list![
            Remedy::new(
                "See what is there, and compare name and tag",
                "https://docs.docker.com/reference/cli/docker/image/ls/",
                list![
                    Step::command("List the local images:", "docker images"),
                    Step::text("Name and tag must be exactly {image|those in your command}: registry host, organisation, capital letters, and the tag (none means latest)."),
                ],
            ),
            Remedy::new(
                "Tag the image as SWR wants it, then push",
                "https://support.huaweicloud.com/intl/en-us/usermanual-swr/swr_01_0011.html",
                list![
                    Step::command("List the local images and check the image's name and tag:", "docker images"),
                    Step::command(
                        "Give the local image the full name (SWR address, organisation, image, tag), then push that name:",
                        "docker tag LOCAL_IMAGE:TAG {image|IMAGE}\ndocker push {image|IMAGE}",
                    ),
                ],
            )
            .at(Vendor::Swr),
            Remedy::new(
                "Give it the name first",
                "https://docs.docker.com/reference/cli/docker/image/tag/",
                list![Step::command(
                    "To push an image, it must carry the full name of the place it goes to:",
                    "docker tag LOCAL_IMAGE:TAG {image|IMAGE}\ndocker push {image|IMAGE}",
                )],
            ),
            Remedy::new(
                "Bring it onto this machine",
                "https://docs.docker.com/reference/cli/docker/buildx/build/#load",
                list![
                    Step::command("Pull it, if a registry has it:", "docker pull {image|IMAGE}"),
                    Step::command(
                        "Build it, and with a docker-container builder add --load: without it the result stays in the build cache.",
                        "docker buildx build --load -t {image|IMAGE} .",
                    ),
                ],
            ),
            Remedy::new(
                "Look on the right engine and in the right store",
                "https://docs.docker.com/engine/storage/containerd/",
                list![Step::command(
                    "Another context, root against rootless, or a changed image store each have images of their own:",
                    "docker context ls\ndocker info --format '{{.DriverStatus}}'",
                )],
            ),
            Remedy::new(
                "Hand the registry's login to the swarm's nodes",
                "https://docs.docker.com/reference/cli/docker/service/create/#with-registry-auth",
                list![Step::command(
                    "In a swarm task, “No such image” means that the node could not pull. For a private registry deploy again with the login (or docker service update --with-registry-auth SERVICE):",
                    "docker stack deploy --with-registry-auth -c compose.yaml STACK",
                )],
            ),
        ],
    ),
    Cause::new(
        "image-in-use",
        "The image is still used, so it is not removed",
        "A container, another tag or a child image still refers to {image|the image}; Docker refuses to delete it from under them.",
        list![
            Signature::new(
                "conflict: unable to remove repository reference ",
                "conflict: unable to remove repository reference \"{image}\" \\(must force\\) - container {name} is using its referenced image [0-9a-f]+",
            ),
            Signature::new(
                "conflict: unable to delete ",
                "conflict: unable to delete {image} \\((must|cannot) be forced\\) - container {name} is using its referenced image [0-9a-f]+",
            ),
            Signature::new(
                "conflict: unable to delete ",
                "conflict: unable to delete {image} \\((must|cannot) be forced\\) - image is being used by (running|stopped) container {name}",
            ),
            Signature::new(
                "conflict: unable to delete ",
                "conflict: unable to delete {image} \\((must|cannot) be forced\\) - (image has dependent child images|image is referenced in multiple repositories|image is referenced in one or more repositories)",
            ),
            Signature::new("Conflict, cannot delete ", "Conflict, cannot delete (image )?{image} because the (running )?container {name} is using it"),
            Signature::new("because it is tagged in multiple repositories", "Conflict, cannot delete image {image} because it is tagged in multiple repositories"),
            Signature::new("image is in use by a container", "image used by {name}: image is in use by a container(: consider listing external containers and force-removing image)?"),
            Signature::literal("image is in use by a container"),
            // Without the image or the container, as API clients and people shorten it.
            Signature::new("unable to remove repository reference", "unable to remove repository reference [^ ]{1,300} \\(must force\\)(?: - container [^ ]{1,80} is using its referenced image [^ ]{1,80})?"),
            Signature::new("unable to delete ", "unable to delete (?:[^ ]{1,300} )?\\((?:must be|cannot be) forced\\)(?: - image (?:is being used by (?:running|stopped) container [^ ]{1,80}|has dependent child images|is referenced in [a-z]+ (?:or more )?repositories))?"),
            Signature::new("with more than one tag ", "unable to delete (image )?\"?{image}\"? (by ID |by digest )?with more than one tag \\([^)]*\\): please force removal"),
            Signature::literal("Image used by"),
        ],
        list![
            Remedy::new(
                "See what uses it",
                "https://docs.docker.com/reference/cli/docker/container/ls/",
                list![Step::command(
                    "List the containers made from it, the stopped ones too:",
                    "docker ps -a --filter ancestor={image|IMAGE}",
                )],
            ),
            Remedy::new(
                "Remove the container, then the image",
                "https://docs.docker.com/reference/cli/docker/container/rm/",
                list![
                    Step::text("This deletes the container and what was written inside it; volumes stay."),
                    Step::command("If it is no longer needed:", "docker stop {name|CONTAINER}\ndocker rm {name|CONTAINER}\ndocker rmi {image|IMAGE}"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Remove tags one by one",
                "https://docs.docker.com/reference/cli/docker/image/rm/",
                list![Step::command(
                    "An image with several names goes with the last of them: remove by name:tag, not by id. Images built on top of it go first.",
                    "docker images --no-trunc\ndocker rmi NAME:TAG",
                )],
            ),
            Remedy::new(
                "Clear everything that no container uses",
                "https://docs.docker.com/reference/cli/docker/image/prune/",
                list![
                    Step::text("All images without a container are deleted; they must be pulled or built again when they are next needed."),
                    Step::command("With a question before it starts:", "docker image prune -a"),
                ],
            )
            .risk(Risk::Destructive),
        ],
    ),
    Cause::new(
        "image-platform-warning",
        "The image is for another processor than this machine's",
        "The image is for {platform|another platform}, and no platform was asked for. It runs under emulation (slower), or fails with “exec format error”.",
        list![
            Signature::new(
                "does not match the detected host platform",
                "The requested image's platform \\({platform}\\) does not match the detected host platform \\([a-z0-9/_]+\\)( and no specific platform was requested)?",
            ),
            Signature::new(
                "does not match the expected platform",
                "image platform \\({platform}\\) does not match the expected platform \\([a-z0-9/_]+\\)",
            ),
            Signature::new("InvalidBaseImagePlatform", "InvalidBaseImagePlatform: Base image {image} was pulled with platform \"{platform}\", expected \"[a-z0-9/_]+\" for current build"),
        ],
        list![
            Remedy::new(
                "Take the build for this machine",
                "https://docs.docker.com/build/building/multi-platform/",
                list![
                    Step::command("See whether there is one:", "docker buildx imagetools inspect {image|IMAGE}"),
                    Step::command("If so, an old pull is in the way; pull anew:", "docker pull {image|IMAGE}"),
                ],
            ),
            Remedy::new(
                "Say that the other platform is wanted",
                "https://docs.docker.com/reference/cli/docker/container/run/",
                list![Step::command(
                    "Then it runs under emulation, without the warning (in compose.yaml: platform: in the service):",
                    "docker run --platform {platform|linux/amd64} {image|IMAGE}",
                )],
            ),
            Remedy::new(
                "Build your own image for both",
                "https://docs.docker.com/build/building/multi-platform/",
                list![Step::command(
                    "An image built on a Mac with Apple silicon is arm64, most servers are amd64:",
                    "docker buildx build --platform linux/amd64,linux/arm64 -t {image|IMAGE} --push .",
                )],
            ),
        ],
    )
    .warning(),
    Cause::new(
        "image-archive-invalid",
        "The file is not an image archive of the kind that this command reads",
        "docker load reads what docker save wrote; docker import reads a plain tar of a file system. The file given is neither, is cut off, or was compressed in a way that the engine does not know.",
        list![
            Signature::new("archive/tar: invalid tar header", "(Error processing tar file\\(exit status 1\\): )?archive/tar: invalid tar header")
                .unless(texts!["failed to extract layer", "failed to register layer"])
                .docker_only(),
            Signature::new(
                "docker-import-",
                "open [^ ]*docker-import-[0-9]+/[^:]{0,200}: no such file or directory",
            ),
            Signature::new("invalid archive: ", "invalid archive: (does not contain a manifest.json|failed to (load|decode) [a-z.]+.{0,160})"),
            Signature::literal("invalid manifest, manifest cannot be null"),
            Signature::new("invalid manifest, layers length mismatch", "invalid manifest, layers length mismatch: expected [0-9]+, got [0-9]+"),
            Signature::new("invalid diffID for layer ", "invalid diffID for layer [0-9]+: expected \"[^\"]*\", got \"[^\"]*\""),
            Signature::new("payload does not match any of the supported image formats", "payload does not match any of the supported image formats(: .{0,200})?"),
            Signature::literal("unrecognized image format").docker_only(),
            Signature::literal("requested load from stdin, but stdin is empty"),
            Signature::literal("unsupported archive compression"),
            Signature::new("missing index.json in OCI layout", "missing index.json in OCI layout [0-9.]+"),
            Signature::new("unexpected EOF", "^((docker: )?Error response from daemon: |ERROR: |error: |Error: |ctr: )?(Error processing tar file\\(exit status 1\\): )?unexpected EOF[.]?$").requires(" load ").likely(),
        ],
        list![
            Remedy::new(
                "See what the file is",
                "https://docs.docker.com/reference/cli/docker/image/load/",
                list![
                    Step::command("An image archive holds manifest.json (or index.json and oci-layout); a web page or a few bytes mean that the download failed:", "file {path|FILE.tar}\nls -l {path|FILE.tar}\ntar -tf {path|FILE.tar} | head"),
                ],
            ),
            Remedy::new(
                "Use the command that fits the archive",
                "https://docs.docker.com/reference/cli/docker/image/import/",
                list![
                    Step::command("From docker save (holds manifest.json):", "docker load -i FILE.tar"),
                    Step::command("From docker export, or a root file system (holds bin, etc, usr): it gets no command and no environment, add them with --change.", "docker import FILE.tar IMAGE:TAG"),
                ],
            ),
            Remedy::new(
                "Save and copy it again, and compare checksums",
                "https://docs.docker.com/reference/cli/docker/image/save/",
                list![
                    Step::command("On the machine that has the image; -o keeps messages and PowerShell's text encoding out of the file:", "docker save -o image.tar IMAGE:TAG\nsha256sum image.tar"),
                    Step::command("After copying (in binary mode, with enough room on the disk) the checksum must be the same:", "sha256sum image.tar\ndocker load -i image.tar"),
                ],
            ),
            Remedy::new(
                "Unpack it before loading",
                "https://docs.docker.com/reference/cli/docker/image/load/",
                list![Step::command("gzip, bzip2, xz and zstd are recognised; anything else (zip, 7z, a tar in a tar) must be unpacked first:", "unzip -l FILE.zip")],
            ),
        ],
    ),
    Cause::new(
        "image-layer-limit",
        "The image has too many layers",
        "A storage driver can stack only so many layers (about 127 with overlay2), and each RUN, COPY and ADD adds one.",
        list![
            Signature::literal("from daemon: max depth exceeded"),
            Signature::literal("failed to register layer: max depth exceeded"),
            Signature::new(": max depth exceeded", "Cannot create container for service {name}: max depth exceeded"),
            Signature::new("max depth exceeded", "max depth exceeded").docker_only().likely(),
            Signature::new("mount options is too long", "mount options is too long").docker_only().likely(),
            Signature::new("cannot mount layer, mount label too large", "cannot mount layer, mount label too large [0-9]+"),
        ],
        list![
            Remedy::new(
                "Count the layers",
                "https://docs.docker.com/reference/cli/docker/image/history/",
                list![Step::command("See which instructions made them:", "docker history {image|IMAGE}")],
            ),
            Remedy::new(
                "Join instructions",
                "https://docs.docker.com/build/building/best-practices/",
                list![Step::text(
                    "Put commands that belong together into one RUN (with && or a here-document), copy folders rather than single files, and base your image on a lean one instead of on your own last result.",
                )],
            ),
            Remedy::new(
                "Build in stages, and copy the result into a fresh image",
                "https://docs.docker.com/build/building/multi-stage/",
                list![Step::file(
                    "Everything becomes one layer on a small base:",
                    "Dockerfile",
                    "FROM {image|IMAGE} AS build\n\nFROM scratch\nCOPY --from=build / /\n",
                ),
                Step::text("ENV, CMD, ENTRYPOINT, USER and EXPOSE do not come along: write them again in the last stage.")],
            ),
        ],
    ),
    Cause::new(
        "image-layer-corrupt",
        "A layer of the image is damaged or missing",
        "The data of a layer does not fit its checksum, cannot be unpacked, or is gone from the engine's store. A broken download or a cache in between is the usual reason; after a crash, a full disk or deleted files it is the local store.",
        list![
            Signature::new("filesystem layer verification failed for digest ", "filesystem layer verification failed for digest [a-z0-9:]+"),
            Signature::literal("failed to register layer"),
            Signature::new("failed to extract layer ", "failed to extract layer [^ ]*[^\"]{0,200} as \"[^\"]+\": .{0,300}"),
            Signature::new(
                "failed to extract layer ",
                "failed to extract layer [^ ]+: .{0,200}(invalid tar header|unexpected EOF|invalid header|invalid checksum|corrupt input before offset [0-9]+)(: unknown)?",
            ),
            Signature::new("failed to extract layer sha256:", "failed to extract layer sha256:[0-9a-f]+"),
            Signature::new("layer does not exist", "(failed to get (top )?layer.{0,100}(: | \\.\\.\\. | … )|from daemon: )layer does not exist"),
            Signature::new("failed to get layer", "failed to export image: failed to create image: failed to get layer").unless(texts!["layer does not exist"]).likely(),
            Signature::new("content digest sha256:", "content digest sha256:[0-9a-f]+: not found"),
            Signature::new("was not found ", "layer [^ ]+ was not found \\(corruption[?]\\)"),
            Signature::literal("could not verify layer data for"),
            Signature::literal("unexpected commit digest"),
            Signature::new("unexpected commit digest ", "unexpected commit digest [a-z0-9:]+, expected [a-z0-9:]+(: failed precondition)?"),
            Signature::new("wrong diff id ", "wrong diff id \"?[a-z0-9:]+\"? calculated on extraction"),
            Signature::new(": blob not found", "blob sha256:[0-9a-f]+ expected at {path}: blob not found: not found"),
            Signature::new("Digest did not match, expected sha256:", "Digest did not match, expected sha256:[0-9a-f]+, got [a-z0-9:]+"),
            Signature::new("exists in local storage but may be corrupted", "Image {image} exists in local storage but may be corrupted"),
            Signature::new("failed to get digest sha256:", "failed to get digest sha256:[0-9a-f]+: open [^ ]+: no such file or directory"),
            Signature::new("/overlay2: invalid argument", "readlink /[^ :]*/overlay2: invalid argument"),
            Signature::new("/devicemapper/mnt/", "(stat|lstat|open|mkdir) /[^ :]*/devicemapper/mnt/[^ :]+: no such file or directory"),
            Signature::new("/overlay2/", "(stat|lstat|readlink|open|mkdir) /[^ :]*/overlay2/[^ :]+: (no such file or directory|invalid argument)").unless(texts!["/merged"]),
            Signature::new(
                "error creating overlay mount to ",
                "error creating overlay mount to {path}: no such file or directory",
            ),
            Signature::new("RWLayer of container ", "RWLayer of container {name} is unexpectedly nil"),
            Signature::literal("RWLayer is unexpectedly nil"),
            Signature::new("unable to get rootfs for image ", "unable to get rootfs for image {image}"),
            Signature::new("re-exec error: ", "(Untar )?re-exec error: (exit status [0-9]+|signal: [a-z ]+): output: .{0,200}"),
            Signature::new("gzip: invalid ", "gzip: invalid (header|checksum)").docker_only().likely(),
            Signature::new("flate: corrupt input before offset", "flate: corrupt input before offset [0-9]+").docker_only().likely(),
            Signature::new("Error processing tar file", "Error processing tar file\\((exit status [0-9]+|signal: [a-z ]+)\\): .{0,300}"),
        ],
        list![
            Remedy::new(
                "Remove the image and pull again",
                "https://docs.docker.com/reference/cli/docker/image/pull/",
                list![
                    Step::command("What is complete is kept, what is broken is fetched anew:", "docker rmi {image|IMAGE}\ndocker pull {image|IMAGE}"),
                    Step::text("If it fails at the same layer each time, pull it from another network or machine: the difference tells whether the registry, a proxy or this machine spoils it."),
                ],
            ),
            Remedy::new(
                "If a build says so, build once past the cache",
                "https://docs.docker.com/build/cache/invalidation/",
                list![Step::command("Every step is done anew:", "docker build --no-cache --pull .")],
            ),
            Remedy::new(
                "Check disk and memory",
                "https://docs.docker.com/reference/cli/docker/system/df/",
                list![Step::command("A full disk, a full inode table or failing hardware look like this too:", "df -h /var/lib/docker\ndf -i /var/lib/docker\nsudo dmesg | tail -50")],
            ),
            Remedy::new(
                "Go round a proxy or mirror that spoils data",
                "https://docs.docker.com/engine/daemon/proxy/",
                list![Step::command("See what stands between; a virus scanner or caching proxy that changes layers must let the registry through:", "docker info | grep -i -A3 -e proxy -e mirrors")],
            ),
            Remedy::new(
                "Restart the engine, then clear broken build cache",
                "https://docs.docker.com/reference/cli/docker/builder/prune/",
                list![
                    Step::text("Restarting stops running containers unless live-restore is on; pruning deletes the build cache, so that the next builds are slower."),
                    Step::command("On Linux with systemd:", "sudo systemctl restart docker\ndocker builder prune"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Start with an empty image store",
                "https://docs.docker.com/engine/daemon/#daemon-data-directory",
                list![
                    Step::text("Last resort, when the store itself is damaged. All images, containers and local volumes are out of sight afterwards; save what the volumes hold first. The folder is moved away, not deleted, so that you can go back."),
                    Step::command("On Linux with systemd:", "sudo systemctl stop docker docker.socket\nsudo mv /var/lib/docker /var/lib/docker.broken\nsudo systemctl start docker"),
                ],
            )
            .risk(Risk::Destructive),
            Remedy::new(
                "Let Podman check and mend its store",
                "https://docs.podman.io/en/latest/markdown/podman-system-check.1.html",
                list![
                    Step::text("--repair removes damaged images, and with --force damaged containers too."),
                    Step::command("Look first, then repair:", "podman system check\npodman system check --repair"),
                ],
            )
            .risk(Risk::Destructive)
            .with(Tool::Podman),
        ],
    )
    .wrapper(),
];
