//! The registry answers, and refuses or fails. The wordings are those of the distribution client (moby), of
//! containerd's remotes (1.4 to 2), of BuildKit, of containers/image (Podman), and of the registries themselves.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool, Vendor};

const SWR_FAQ: &str = "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0016.html";
const NGINX_SIZE: &str = "https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size";
const DEPLOYING: &str = "https://distribution.github.io/distribution/about/deploying/";

/// The family.
pub const CAUSES: &[Cause] = &[
    RATE_LIMITED,
    SERVER_ERROR,
    BODY_TOO_LARGE,
    QUOTA_EXCEEDED,
    IMMUTABLE_TAG,
    NOT_A_REGISTRY,
    DESCRIPTOR_EMPTY,
    READ_ONLY,
    BLOCKED_REGION,
    UPLOAD_INVALID,
    V1_UNSUPPORTED,
    TRUST_MISSING,
    BLOCKED_LOCALLY,
];

const RATE_LIMITED: Cause = Cause::new(
    "registry-rate-limited",
    "Too many pulls or requests for this registry's allowance",
    "{registry|The registry} counts requests by account, or by IP address for those who are not logged in, and the allowance is used up. \
     Everybody behind the same address (office, CI, cluster) shares it.",
    list![
        Signature::new(
            "You have reached your pull rate limit",
            "(toomanyrequests: )?You have reached your pull rate limit( as .{1,300}?)?\\. ?(You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limits?\\.?)?",
        ),
        Signature::new("You have reached your pull rate limit", "(toomanyrequests: )?You have reached your pull rate limit").likely(),
        Signature::new(
            "You have reached your unauthenticated pull rate limit",
            "(toomanyrequests: )?You have reached your unauthenticated pull rate limit(\\. https://www.docker.com/increase-rate-limits?)?",
        ),
        Signature::new("unauthenticated pull rate limit", "unauthenticated pull rate limit").likely(),
        Signature::new("docker.com/increase-rate-limit", "docker.com/increase-rate-limit").likely(),
        Signature::new("Too Many Requests", "Too Many Requests \\(HAP429\\)"),
        Signature::new(
            "toomanyrequests: ",
            "toomanyrequests: (Too Many Requests|Rate exceeded|Data limit exceeded|retry-after: [^ ]+, allowed: [^ ]+|Request (was )?throttled|The rate limit|Quota exceeded for quota metric|[a-z]).*",
        ),
        Signature::new("registry responded to head request with ", "registry responded to head request with \"429 Too Many Requests\""),
        Signature::literal("toomanyrequests"),
        Signature::new("Quota exceeded for quota metric", "(toomanyrequests|denied|error from registry|reading manifest [^ ]+ in [^ ]+): Quota exceeded for quota metric.*"),
        Signature::new(": retry-after: ", "(error from registry|(reading|uploading) manifest [^ ]+ (in|to) [^ ]+): retry-after: [^ ]+, allowed: [^ ]+"),
        Signature::new(": Rate exceeded", "(error from registry|(reading|uploading) manifest [^ ]+ (in|to) [^ ]+): Rate exceeded"),
        Signature::new("error from registry: too many requests", "error from registry: too many requests( - .*)?"),
        Signature::new("429 Too Many Requests", "(https?://{registry}/v2/[^ ]*:? ?)?429 Too Many Requests")
            .unless(texts!["npm", "pip", "pypi", "api.github.com", "/api/v", "curl", "wget"])
            .docker_only(),
        Signature::new(
            "unexpected status",
            "unexpected status(: | code [^ ]+( [^ ]+)?: | from [A-Z]+ request to (https?://{registry}/v2/)?[^ ]*: )429( .*)?",
        ),
        Signature::new("unexpected HTTP status: 429", "received unexpected HTTP status: 429( Too Many Requests)?"),
        Signature::literal("too many requests to registry"),
        Signature::new("parsing HTTP 429 response body", "error parsing HTTP 429 response body.*"),
        Signature::new("StatusCode: 429", "StatusCode: 429,?.*"),
        Signature::new("429 Client Error", "429 Client Error: Too Many Requests.*").docker_only(),
        Signature::new("ThrottlingException", "ThrottlingException.{0,80}Rate exceeded").docker_only(),
        Signature::new("exceeded your pull traffic quota", "You have exceeded your pull traffic quota.*"),
        Signature::literal("Status 429 trying to pull repository"),
    ],
    list![
        Remedy::new(
            "Log in",
            "https://docs.docker.com/docker-hub/usage/pulls/",
            list![
                Step::command("An account, even a free one, has an allowance of its own and does not share that of the address:", "docker login"),
                Step::text("In CI and in clusters the login must be there, too: as a secret of the pipeline, as imagePullSecrets of the pods."),
            ],
        )
        .at(Vendor::DockerHub),
        Remedy::new(
            "See what is left, and wait",
            "https://docs.docker.com/docker-hub/usage/pulls/",
            list![
                Step::command(
                    "Docker Hub tells the allowance and the rest in its answer (this does not count as a pull):",
                    "TOKEN=$(curl -s 'https://auth.docker.io/token?service=registry.docker.io&scope=repository:ratelimitpreview/test:pull' | sed 's/.*\"token\":\"//;s/\".*//')\ncurl -sI -H \"Authorization: Bearer $TOKEN\" https://registry-1.docker.io/v2/ratelimitpreview/test/manifests/latest | grep -i ratelimit",
                ),
                Step::text("The allowance fills up again by itself within the window that is named there (one to six hours)."),
            ],
        )
        .at(Vendor::DockerHub),
        Remedy::new(
            "Pull less often from Docker Hub: keep a copy nearby",
            "https://docs.docker.com/docker-hub/image-library/mirror/",
            list![
                Step::file(
                    "A pull-through cache fetches each image once. Name it to the engine (keep what the file already holds, then sudo systemctl reload docker, which stops nothing):",
                    "/etc/docker/daemon.json",
                    "{\n  \"registry-mirrors\": [\"https://mirror.example.com\"]\n}",
                ),
                Step::text("Or copy the base images that you need into your own registry, and pull them from there."),
            ],
        )
        .at(Vendor::DockerHub),
        Remedy::new(
            "Let Podman ask a copy nearby",
            "https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md",
            list![Step::file(
                "A mirror (a pull-through cache) is asked before Docker Hub:",
                "/etc/containers/registries.conf.d/mirror.conf",
                "[[registry]]\nlocation = \"docker.io\"\n\n[[registry.mirror]]\nlocation = \"mirror.example.com\"",
            )],
        )
        .at(Vendor::DockerHub)
        .with(Tool::Podman),
        Remedy::new(
            "Log in to ECR Public, or slow down",
            "https://docs.aws.amazon.com/AmazonECR/latest/public/public-service-quotas.html",
            list![Step::command(
                "Pulls with a login have a far higher rate and no monthly data limit of the address:",
                "aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin public.ecr.aws",
            )],
        )
        .at(Vendor::Ecr),
        Remedy::new(
            "Spread the requests",
            "https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry",
            list![Step::text(
                "GHCR names the time to wait (retry-after) and the rate that it allows: pull fewer images at once, with a login, and try again.",
            )],
        )
        .at(Vendor::Ghcr),
        Remedy::new(
            "Use the dependency proxy with a login",
            "https://docs.gitlab.com/user/packages/dependency_proxy/",
            list![Step::text(
                "GitLab limits requests by user and address; and its dependency proxy is itself a client of Docker Hub: give it a Docker Hub account in the group's settings.",
            )],
        )
        .at(Vendor::GitLab),
        Remedy::new(
            "Slow down",
            "https://docs.redhat.com/en/documentation/red_hat_quay/",
            list![Step::text("Quay limits the requests of an address: pull fewer images at once, with a login, and try again after a minute.")],
        )
        .at(Vendor::Quay),
        Remedy::new(
            "See the tier's limits",
            "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-troubleshoot-performance",
            list![Step::command(
                "Azure limits reads and writes a minute by the registry's tier: spread the pulls, or choose a larger tier. Which one it is:",
                "az acr show --name {account|NAME} --query sku.name --output tsv",
            )],
        )
        .at(Vendor::Acr),
        Remedy::new(
            "Give Harbor's proxy project an account at the registry behind it",
            "https://goharbor.io/docs/2.13.0/administration/configure-proxy-cache/",
            list![Step::console(
                "A proxy-cache project asks Docker Hub itself, and without an account shares the allowance of Harbor's address:",
                "Harbor > Administration > Registries > the endpoint > Edit > Access ID, Access Secret",
            )],
        )
        .at(Vendor::Harbor),
        Remedy::new(
            "Give Nexus's proxy repository an account at the registry behind it",
            "https://help.sonatype.com/en/proxy-repository-for-docker.html",
            list![Step::console(
                "A proxy repository asks Docker Hub itself, and without an account shares the allowance of Nexus's address:",
                "Nexus > Settings > Repositories > the proxy repository > HTTP > Authentication",
            )],
        )
        .at(Vendor::Nexus),
        Remedy::new(
            "Give Artifactory's remote repository an account at the registry behind it",
            "https://jfrog.com/help/r/jfrog-artifactory-documentation/docker-registry",
            list![Step::console(
                "A remote repository asks Docker Hub itself, and without an account shares the allowance of Artifactory's address:",
                "JFrog > Administration > Repositories > Remote > the repository > Basic > User Name, Password / Access Token",
            )],
        )
        .at(Vendor::Artifactory),
        Remedy::new(
            "See the project's request quota",
            "https://docs.cloud.google.com/artifact-registry/quotas",
            list![Step::console(
                "Google counts requests by project and user: spread the pulls, or ask for a higher quota:",
                "Google Cloud console > IAM & Admin > Quotas & System Limits > Artifact Registry API",
            )],
        )
        .at(Vendor::Gar),
        Remedy::new(
            "Slow down",
            SWR_FAQ,
            list![Step::text(
                "SWR takes about 20 requests a second over the internet (beyond that it answers 503, and the client tries again) and moves 20 layers at once: start fewer pulls at a time, or pull within the region.",
            )],
        )
        .at(Vendor::Swr),
        Remedy::new(
            "Wait, then ask for less at once",
            "https://docs.docker.com/reference/cli/docker/login/",
            list![
                Step::text("The allowance fills up again by itself: try again after some minutes, with fewer pulls at a time."),
                Step::text("Log in if you pull anonymously: most registries then count you by your account."),
                Step::text("In CI keep images and layers between jobs, and do not pull what is there already."),
            ],
        ),
    ],
);

const SERVER_ERROR: Cause = Cause::new(
    "registry-server-error",
    "The registry, or what stands before it, is failing",
    "{registry|The registry} answered with an error of its own (HTTP 5xx). Your command is right; the registry, its storage or the proxy \
     before it is overloaded, down or misconfigured.",
    list![
        Signature::new(
            "received unexpected HTTP status: 5",
            "(https?://{registry}/v2/[^ ]*:? ?)?received unexpected HTTP status: 5(0[0-689]|[1-9][0-9])( [A-Za-z ]+)?",
        ),
        Signature::new(
            "unexpected status from ",
            "unexpected status from [A-Z]+ request to https?://{registry}/v2/[^ ]*: 5(0[0-689]|[1-9][0-9])( [A-Za-z ]+)?",
        )
        .unless(texts!["oauth token", "anonymous token"]),
        Signature::new("unexpected status from ", "unexpected status from [A-Z]+ request to [^ ]+: 5(0[0-689]|[1-9][0-9])( [A-Za-z ]+)?")
            .unless(texts!["oauth token", "anonymous token", "/token"]),
        Signature::new(
            "unexpected status code ",
            "unexpected status code (https?://{registry}/v2/[^ ]*|[^ ]+|\\[[^\\]]+\\]|[^ ]+ [^ ]+): 5(0[0-689]|[1-9][0-9])( [A-Za-z ]+)?( - Server message: .*)?",
        ),
        Signature::new(
            "unexpected status code 5",
            "(https?://{registry}/v2/[^ ]*: )?unexpected status code 5(0[0-689]|[1-9][0-9])( [A-Za-z ]+)?",
        )
        .docker_only(),
        Signature::new(
            "failed to read from destination repository ",
            "failed to read from destination repository [^ ]+: 5(0[0-689]|[1-9][0-9]) \\([A-Za-z ]+\\)",
        ),
        Signature::new("unexpected status: 5", "unexpected status: 5(0[0-689]|[1-9][0-9])( [A-Za-z ]+)?").unless(texts!["oauth token", "anonymous token"]),
        Signature::new("error parsing HTTP 5", "error parsing HTTP 5(0[0-689]|[1-9][0-9]) response body: .*"),
        // A token service or proxy, of whose answer only the reason phrase is shown.
        Signature::new("Service Unavailable", "https?://[^ ]+ ?: Service Unavailable\\.?$").docker_only(),
        Signature::new("Bad Gateway", "https?://[^ ]+ ?: Bad Gateway\\.?$").docker_only(),
        Signature::new("Gateway Time", "https?://[^ ]+ ?: Gateway Time-?out\\.?$").docker_only(),
        Signature::new("Internal Server Error", "https?://[^ ]+/(v2/|token|service/token)[^ ]* ?: Internal Server Error\\.?$").docker_only(),
        Signature::new("Service Unavailable", "^Service Unavailable$").requires("The push refers to").likely(),
        Signature::new("Bad Gateway", "^Bad Gateway$").requires("The push refers to").likely(),
        Signature::new("StatusCode: 5", "StatusCode: 5(0[0-689]|[1-9][0-9]),.*"),
        Signature::new("failed with status: 5", "(login attempt to https?://{registry}/v2/ )?failed with status: 5(0[0-689]|[1-9][0-9])( [A-Za-z ]+)?").unless(texts!["token auth attempt"]),
        Signature::new("while fetching image layer", "Server error: Status 5(0[0-689]|[1-9][0-9]) while fetching image layer.*"),
        Signature::new("trying to pull repository", "Status 5(0[0-689]|[1-9][0-9]) trying to pull repository.*"),
        Signature::new("while uploading metadata", "HTTP code 5(0[0-689]|[1-9][0-9]) while uploading metadata.*"),
        Signature::new("registry endpoint returned status", "registry endpoint returned status 5(0[0-689]|[1-9][0-9]).*"),
        Signature::new("unexpected response code 5", "unexpected response code 5(0[0-689]|[1-9][0-9]).*").docker_only(),
        Signature::new("invalid status code from registry", "invalid status code from registry 5(0[0-689]|[1-9][0-9]).*").unless(texts!["bear token", "bearer token"]),
        Signature::new(
            "error from registry: ",
            "error from registry: (service unavailable|unavailable|internal (server )?error|unknown error|unknown)( - .*)?$",
        ),
        Signature::new("unavailable: service unavailable", "(^|[^a-z])unavailable: service unavailable").unless(texts!["code = unavailable"]).docker_only(),
        Signature::new("\"UNAVAILABLE\"", "\"code\": ?\"UNAVAILABLE\", ?\"message\": ?\"service unavailable\""),
        Signature::new("unknown error", "\"code\": ?\"UNKNOWN\", ?\"message\": ?\"unknown error\""),
        Signature::new("internal server error", "\"code\": ?\"UNKNOWN\", ?\"message\": ?\"internal server error\""),
        Signature::new("unknown: unknown error", "unknown: unknown error").docker_only(),
        Signature::new("unknown: Internal Server Error", "unknown: Internal Server Error").docker_only(),
        Signature::new("503 Service Temporarily Unavailable", "503 Service Temporarily Unavailable").docker_only().possible(),
        Signature::new("502 Bad Gateway", "(failed to push|failed to pull|pull|push|manifest|blob).{0,200}502 Bad Gateway").docker_only().possible(),
        Signature::new("504 Gateway Time", "(failed to push|failed to pull|pull|push|manifest|blob).{0,200}504 Gateway Time-?out").docker_only().possible(),
    ],
    list![
        Remedy::new(
            "Try again, and look at the status page",
            "https://www.dockerstatus.com/",
            list![
                Step::command("See whether it answers at all (401 is a healthy answer without a login):", "curl -sI https://{registry|REGISTRY}/v2/ | head -n 1"),
                Step::text("Docker Hub tells of its faults at dockerstatus.com, GHCR at githubstatus.com, Quay at status.redhat.com: wait, then try again."),
            ],
        ),
        Remedy::new(
            "Mind SWR's limits",
            SWR_FAQ,
            list![Step::text(
                "SWR answers 503 beyond 20 requests a second over the internet, and the client tries again by itself: push and pull fewer images at once. A layer may hold at most 10 GB, and at most 20 layers move at once.",
            )],
        )
        .at(Vendor::Swr),
        Remedy::new(
            "If the registry is yours: read its log",
            DEPLOYING,
            list![
                Step::command(
                    "Look at the registry's log at the time of the failure, and at that of the proxy before it; a full disk behind the registry is the most common reason of a 500 on push:",
                    "docker logs --since 10m REGISTRY_CONTAINER\ndf -h",
                ),
                Step::text("502 and 504 come from the proxy: the registry behind it is down, or slower than the proxy waits."),
            ],
        ),
    ],
);

const BODY_TOO_LARGE: Cause = Cause::new(
    "registry-body-too-large",
    "A proxy before the registry limits the size of uploads",
    "A layer is larger than what the web server before {registry|the registry} accepts in one request (HTTP 413). The registry itself never saw it.",
    list![
        Signature::new("parsing HTTP 413 response body", "error parsing HTTP 413 response body.*"),
        Signature::new(
            "413 Request Entity Too Large",
            "unexpected (HTTP )?status[^:]*: 413 Request Entity Too Large.*"
        ),
        Signature::new("413 Request Entity Too Large", "413 Request Entity Too Large.*").docker_only(),
        Signature::new("413 Payload Too Large", "(unexpected (HTTP )?status[^:]*: )?413 Payload Too Large.*")
            .docker_only(),
        Signature::new("413 Content Too Large", "(unexpected (HTTP )?status[^:]*: )?413 Content Too Large.*")
            .docker_only(),
        Signature::new("StatusCode: 413", "StatusCode: 413.*"),
        Signature::new("unexpected HTTP status: 413", "unexpected HTTP status: 413.*"),
        Signature::new(
            "unexpected status",
            "unexpected status(: | code [^ ]+: | from [A-Z]+ request to [^ ]+: )413.*"
        ),
        Signature::new("http: request body too large", "http: request body too large").docker_only().likely(),
        Signature::new(
            "client intended to send too large body",
            "client intended to send too large body: [0-9]+ bytes.*"
        )
        .docker_only(),
    ],
    list![
        Remedy::new(
            "Raise the limit of the proxy",
            NGINX_SIZE,
            list![
                Step::file(
                    "For nginx, in the server block of the registry (0 means no limit):",
                    "nginx.conf",
                    "client_max_body_size 0;\nproxy_request_buffering off;",
                ),
                Step::command(
                    "Check the file, then let nginx read it:",
                    "sudo nginx -t\nsudo systemctl reload nginx"
                ),
            ],
        ),
        Remedy::new(
            "Raise the limit of the ingress",
            "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#custom-max-body-size",
            list![Step::command(
                "If the registry runs in Kubernetes behind ingress-nginx:",
                "kubectl annotate ingress REGISTRY_INGRESS nginx.ingress.kubernetes.io/proxy-body-size=0 --overwrite",
            )],
        ),
        Remedy::new(
            "Go round a CDN",
            "https://developers.cloudflare.com/workers/platform/limits/#request-limits",
            list![Step::text(
                "Cloudflare and others before the registry have a fixed limit (100 MB in the small plans): let the registry's name point at your server directly.",
            )],
        ),
        Remedy::new(
            "Make the layers smaller",
            "https://docs.docker.com/build/building/best-practices/",
            list![Step::command(
                "See which layer is the large one, then split that step, or keep the data out of the image:",
                "docker history {image|IMAGE}",
            )],
        ),
        Remedy::new(
            "Mind SWR's limit",
            SWR_FAQ,
            list![Step::text("At SWR a layer may hold at most 10 GB: split the step that makes it.")],
        )
        .at(Vendor::Swr),
    ],
);

const QUOTA_EXCEEDED: Cause = Cause::new(
    "registry-quota-exceeded",
    "The registry's quota is used up",
    "{registry|The registry} takes nothing more for this account or project: the storage, or the number of repositories or images that it \
     allows, is used up.",
    list![
        Signature::new(
            "will exceed the configured upper limit",
            "(denied: |unknown: )?(Quota exceeded when processing the request of )?(adding [0-9.]+ [a-z]+ of [a-z]+ resource, which when updated to current usage of [^ ]+( [a-z]+)? )?will exceed the configured upper limit( of {size})?\\.?.*",
        ),
        Signature::new("Quota exceeded when processing the request of", "Quota exceeded when processing the request of.*").likely(),
        Signature::new("namespace storage limit has been reached", "Your action has been rejected because the namespace storage limit has been reached.*"),
        Signature::new(
            "already has the maximum allowed number of",
            "already has the maximum allowed number of (images|repositories|tags) which is [^ ]+",
        ),
        Signature::new("LimitExceededException", "LimitExceededException.*(repositor|image).*").docker_only(),
        Signature::new("Quota has been exceeded on namespace", "(denied: )?Quota has been exceeded on namespace"),
        Signature::new("You have exceeded your storage quota", "You have exceeded your storage quota\\..*"),
        Signature::new(" repositories, limit is ", "(denied: )?registry contains [0-9]+ repositories, limit is [0-9]+"),
        Signature::new("quota exceeded", "\"code\": ?\"DENIED\", ?\"message\": ?\"quota exceeded[^\"]*\""),
        Signature::new(": quota exceeded", "(denied|unknown|unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): quota exceeded.*").unless(texts!["quota metric"]),
        Signature::new("denied: Quota ", "denied: Quota .*"),
        Signature::new("denied: registry storage", "denied: registry storage .*"),
        Signature::new("storage limit", "(denied|unauthorized|unknown|forbidden|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): .{0,120}storage limit.*"),
        Signature::new("storage quota", "(denied|unauthorized|unknown|forbidden|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): .{0,120}storage quota.*"),
        Signature::new("SizeLimitExceeded", "(Registry|Storage)?SizeLimitExceeded.*").docker_only(),
        Signature::new("exceeds the quota", "(denied|unauthorized|unknown|forbidden|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): .{0,120}exceeds the quota.*"),
        Signature::new("exceeds quota", "(denied|unauthorized|unknown|forbidden|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): .{0,120}exceeds quota.*"),
        Signature::new("507 Insufficient Storage", "(unexpected (HTTP )?status[^:]*: )?507 Insufficient Storage").docker_only(),
        Signature::new("is too high", "Datastore disk (usage|space) is too high.*"),
        Signature::new("private repositories", "(denied: )?.{0,80}(exceeded|reached|over) .{0,40}(limit|number|maximum|quota) .{0,20}private repositories.*").docker_only(),
        Signature::new("402 Payment Required", "(unexpected (HTTP )?status[^:]*: )?402 Payment Required").docker_only().likely(),
    ],
    list![
        Remedy::new(
            "Delete what nobody uses",
            "https://distribution.github.io/distribution/about/garbage-collection/",
            list![
                Step::text("Look which repositories and tags are old or were pushed by tests, and delete those in the registry's console."),
                Step::text("In most registries the space is only free after the garbage collection that follows; and a retention rule keeps it so."),
            ],
        )
        .risk(Risk::Destructive),
        Remedy::new(
            "Have the project's quota raised, and collect the garbage",
            "https://goharbor.io/docs/2.13.0/administration/configure-project-quotas/",
            list![
                Step::console("A Harbor administrator raises the limit of the project:", "Harbor > Administration > Project Quotas > (project) > Edit"),
                Step::console("Deleted images give their space back only after garbage collection:", "Harbor > Administration > Clean Up > Garbage Collection"),
            ],
        )
        .at(Vendor::Harbor),
        // "adding … of storage resource" is Harbor's wording, whatever its host is called.
        Remedy::new(
            "If it is a Harbor, have the project's quota raised and collect the garbage",
            "https://goharbor.io/docs/2.13.0/administration/configure-project-quotas/",
            list![
                Step::console("An administrator of Harbor:", "Harbor > Administration > Project Quotas > (project) > Edit"),
                Step::console("Deleted images give their space back only after garbage collection:", "Harbor > Administration > Clean Up > Garbage Collection"),
            ],
        )
        .at(Vendor::Other),
        Remedy::new(
            "Have the organisation's quota raised, or expire old tags",
            "https://docs.redhat.com/en/documentation/red_hat_quay/",
            list![Step::console(
                "An administrator sets the quota of an organisation; tags that have expired leave the count after garbage collection:",
                "Quay > the organisation > Settings > Storage quota",
            )],
        )
        .at(Vendor::Quay),
        Remedy::new(
            "Free space in the blob store",
            "https://help.sonatype.com/en/cleanup-policies.html",
            list![Step::text(
                "A cleanup policy deletes old images; their space comes back only when the task that compacts the blob store has run. A full disk turns Nexus read-only.",
            )],
        )
        .at(Vendor::Nexus),
        Remedy::new(
            "See the storage limit, and collect the garbage",
            "https://jfrog.com/help/r/jfrog-platform-administration-documentation/managing-disk-space-usage",
            list![Step::console(
                "Quota Control refuses uploads above its Storage Space Limit; deleted images count until garbage collection has run:",
                "Artifactory > Administration > Artifactory > Maintenance",
            )],
        )
        .at(Vendor::Artifactory),
        Remedy::new(
            "Free storage in the namespace",
            "https://docs.gitlab.com/user/storage_usage_quotas/",
            list![Step::console(
                "See what takes the space, delete old tags and set a clean-up policy:",
                "GitLab > (group) > Settings > Usage quotas > Storage; (project) > Deploy > Container registry",
            )],
        )
        .at(Vendor::GitLab),
        Remedy::new(
            "See the use, then purge or choose a larger tier",
            "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-skus",
            list![Step::command("See how much of the tier's storage is used:", "az acr show-usage --name {account|NAME} --output table")],
        )
        .at(Vendor::Acr),
        Remedy::new(
            "Add a lifecycle policy, or ask for a higher quota",
            "https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html",
            list![Step::text(
                "A lifecycle policy deletes old images by itself; the number of images and repositories can be raised in Service Quotas.",
            )],
        )
        .at(Vendor::Ecr),
        Remedy::new(
            "Delete images, or have the quota raised",
            SWR_FAQ,
            list![Step::console(
                "An account has five organisations; delete what is not needed, or push into an existing one:",
                "SWR console > Organizations; My Images",
            )],
        )
        .at(Vendor::Swr),
        Remedy::new(
            "Check the plan",
            "https://docs.docker.com/docker-hub/usage/",
            list![Step::text(
                "Docker Hub's free plan has one private repository and limited storage: make the repository public, delete others, or choose another plan.",
            )],
        )
        .at(Vendor::DockerHub),
    ],
);

const IMMUTABLE_TAG: Cause = Cause::new(
    "registry-immutable-tag",
    "This tag may not be overwritten",
    "The tag is in the repository already, and the repository is set so that a tag never changes once it is pushed.",
    list![
        Signature::new(
            "cannot be overwritten because the",
            "(tag invalid: |TAG_INVALID: )?The image tag \"[^\"'`]+\" already exists in the \"{name}\" repository and cannot be overwritten because the (repository|tag) is immutable\\.?",
        ),
        Signature::new("cannot be overwritten because the", "cannot be overwritten because the (repository|tag) is immutable").likely(),
        Signature::new("ImageTagAlreadyExistsException", "ImageTagAlreadyExistsException.*"),
        Signature::new(
            " configured as immutable",
            "Failed to process request due to \"{name}:[^\"'` ]+\" configured as immutable\\.?",
        ),
        Signature::literal("configured as immutable").likely(),
        Signature::new("enabled tag immutability", "(manifest invalid: .*)?repository has enabled tag immutability.*"),
        Signature::new("Repository does not allow updating assets", "(unknown: )?Repository does not allow updating assets: {name}"),
        Signature::literal("Repository does not allow updating assets").likely(),
        Signature::new("is immutable", "(denied|unknown|unsupported|tag invalid|TAG_INVALID|manifest invalid|unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): .{0,160}(tag|image).{0,160} is immutable.*"),
        Signature::new(
            "tag is immutable and cannot be overwritten",
            "(denied|unknown|tag invalid|TAG_INVALID|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): tag is immutable and cannot be overwritten",
        ),
        Signature::new("immutable tag", "(denied|unknown|unsupported|tag invalid|TAG_INVALID|manifest invalid|unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): .{0,160}immutable tag.*"),
    ],
    list![
        Remedy::new(
            "Push under a new tag",
            "https://docs.docker.com/reference/cli/docker/image/tag/",
            list![
                Step::text("A tag of its own for every build (version, date, commit) is what the setting wants."),
                Step::command("For instance:", "docker tag {image|IMAGE} {image|IMAGE}-2\ndocker push {image|IMAGE}-2"),
            ],
        ),
        Remedy::new(
            "Allow it to be overwritten",
            "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
            list![
                Step::text("Insecure for those who rely on the tag: what it names can then change under them."),
                Step::command(
                    "For an ECR repository:",
                    "aws ecr put-image-tag-mutability --region {region|REGION} --repository-name {name|REPOSITORY} --image-tag-mutability MUTABLE",
                ),
            ],
        )
        .risk(Risk::Insecure)
        .at(Vendor::Ecr),
        Remedy::new(
            "Change the project's rule",
            "https://goharbor.io/docs/2.13.0/working-with-projects/working-with-images/create-tag-immutability-rules/",
            list![Step::console(
                "Insecure for those who rely on the tag: what it names can then change under them. A project administrator edits or disables the rule:",
                "Harbor > (project) > Policy > Tag Immutability",
            )],
        )
        .risk(Risk::Insecure)
        .at(Vendor::Harbor),
        Remedy::new(
            "Allow redeploy",
            "https://help.sonatype.com/en/docker-registry.html",
            list![Step::console(
                "Insecure for those who rely on the tag: what it names can then change under them. A Nexus administrator sets the deployment policy to \"Allow redeploy\":",
                "Nexus > Settings > Repository > Repositories > (repository) > Deployment policy",
            )],
        )
        .risk(Risk::Insecure)
        .at(Vendor::Nexus),
    ],
);

const NOT_A_REGISTRY: Cause = Cause::new(
    "registry-not-a-registry",
    "Something that is no registry answered",
    "Docker asked {registry|the address} as a registry and got something else back, a web page for instance: the address or port is that of \
     another service, a proxy does not pass /v2/ on, or a login portal or firewall stepped in.",
    list![
        Signature::new(
            "error parsing HTTP 40",
            "error parsing HTTP 40[04689] response body: (invalid character .* (looking for beginning of|after top-level) value|unexpected end of JSON input|no error details found in HTTP response body): .*",
        )
        .unless(texts!["Too Large"]),
        Signature::new(
            "error parsing HTTP ",
            "error parsing HTTP (2[0-9][0-9]|3[0-9][0-9]|41[0124567]|42[0-8]|451) response body: .*",
        ),
        Signature::new("error parsing HTTP 40", "error parsing HTTP 40[04689] response body: .*").likely(),
        Signature::new(
            "error unmarshalling content: invalid character",
            "error unmarshalling content: invalid character .* looking for beginning of value.*",
        ),
        Signature::new("unexpected media type text/html", "unexpected media type text/html[^ ]*( for [^ ]+)?(: not found)?"),
        Signature::new("text/html", "(unsupported manifest|unsupported media|unexpected MIME|unrecognized manifest|unknown manifest|unsupported manifest media type and no default available: ).{0,40}text/html.*"),
        Signature::new("invalid character", "invalid character .<. looking for beginning of value")
            .unless(texts!["token response", "daemon.json", "config.json", "HTTP 5", "HTTP 403", "HTTP 413", "HTTP 401", "HTTP 407", "HTTP 429"])
            .docker_only()
            .likely(),
        Signature::new("failed with status: 404", "(login attempt to https?://{registry}/v2/ )?failed with status: 404 Not Found"),
        Signature::new("failed with status: ", "login attempt to https?://{registry}/v2/ failed with status: (3[0-9][0-9]|400|405|406|410|41[0-9]|42[0-9])( [A-Za-z ]+)?"),
        Signature::new("pinging docker registry", "pinging docker registry {registry}: (StatusCode: 40[045]|received unexpected HTTP status: 40[045]|invalid status code from registry 40[045]).*"),
        Signature::new("unknown: Not Found", "(^|[^a-z])unknown: Not Found\\.?$").docker_only().likely(),
        Signature::new("pinging container registry", "pinging container registry {registry}: (StatusCode: 40[045]|received unexpected HTTP status: 40[045]|invalid status code from registry 40[045]).*"),
        Signature::new("invalid status code from registry 404", "invalid status code from registry 404 \\(Not Found\\)").unless(texts!["bear token", "bearer token", "fetching tags list"]),
        Signature::new("registry endpoint returned status", "v2 registry endpoint returned status [34][0-9][0-9].*"),
        Signature::new("unexpected HTTP status: 3", "received unexpected HTTP status: 3[0-9][0-9].*"),
        Signature::new("unexpected HTTP status: 2", "received unexpected HTTP status: 2[0-9][0-9].*"),
        Signature::literal("no error details found in HTTP response body").likely(),
        Signature::new("unknown: 404 page not found", "unknown: 404 page not found").docker_only(),
        Signature::new("<!DOCTYPE html", "(denied|unknown|unauthorized): <!DOCTYPE html.*").docker_only(),
        Signature::new(
            "unexpected status from ",
            "unexpected status from (GET|HEAD) request to https?://{registry}/v2/[^ ]*: (3[0-9][0-9]|4(00|06|08|10|11|14|15|20|22|99))( [A-Za-z ]+)?",
        )
        .unless(texts![" token: unexpected status"]),
        Signature::new("unexpected status: 3", "unexpected status: 3[0-9][0-9]( [A-Za-z ]+)?").docker_only(),
        Signature::new("unexpected status: 40", "(failed to resolve reference|failed to resolve source metadata for|failed to do request|failed to fetch) .*unexpected status: 40[06]( [A-Za-z ]+)?"),
        Signature::new("stopped after 10 redirects", "https?://{registry}/[^ ]*:? ?stopped after 10 redirects"),
    ],
    list![
        Remedy::new(
            "Look at what answers",
            "https://distribution.github.io/distribution/spec/api/#api-version-check",
            list![
                Step::command(
                    "A registry answers 200 or 401 here, with the header Docker-Distribution-Api-Version; a web page or a 404 is something else:",
                    "curl -si https://{registry|REGISTRY}/v2/ | head -n 20",
                ),
                Step::text(
                    "Correct the address: no https:// and no path of a web page in the image's name, the registry's own host or port (Nexus and Artifactory have one for Docker), Harbor's host without /harbor.",
                ),
            ],
        ),
        Remedy::new(
            "Mend the proxy before the registry",
            "https://distribution.github.io/distribution/about/deploying/#run-an-externally-accessible-registry",
            list![Step::file(
                "It must pass /v2/ on at the root of the host, with the original host and scheme. For nginx:",
                "nginx.conf",
                "location /v2/ {\n    proxy_pass http://127.0.0.1:5000;\n    proxy_set_header Host $http_host;\n    proxy_set_header X-Forwarded-Proto $scheme;\n}",
            )],
        ),
        Remedy::new(
            "Check mirrors, proxy and network login",
            "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
            list![
                Step::command(
                    "A registry mirror that has closed down often leaves a web page behind; see which ones are set, and remove dead ones from daemon.json:",
                    "docker info | grep -iA3 -E 'mirrors|proxy'",
                ),
                Step::text("In a hotel or company network log in to the network's own page first."),
            ],
        ),
    ],
);

const DESCRIPTOR_EMPTY: Cause = Cause::new(
    "registry-descriptor-empty",
    "A proxy or mirror drops what the registry says about the image",
    "Before fetching an image the client asks for its type and size. The answer came without them, or with a size that is not true: \
     usually a proxy, mirror or cache before {registry|the registry} changes or empties the answer.",
    list![
        Signature::new(
            "which reports content size of zero",
            "unable to fetch descriptor \\([^)]*\\) which reports content size of zero(: invalid argument)?",
        ),
        Signature::new(
            "failed size validation",
            "\"?[a-z]*-?sha256:[0-9a-f.]*\"? failed size validation: [0-9]+ != [0-9]+(: failed precondition)?"
        ),
        Signature::literal("failed size validation"),
        Signature::literal("missing or empty Content-Length header"),
        Signature::literal("missing or empty Content-Type header"),
        Signature::new(
            "missing content-length header for request",
            "missing content-length header for request: .*"
        ),
        Signature::new("error parsing content-length", "error parsing content-length: .*").docker_only(),
    ],
    list![
        Remedy::new(
            "See what comes back",
            "https://distribution.github.io/distribution/spec/api/#existing-manifests",
            list![Step::command(
                "Content-Type and Content-Length must be there, in the answer to HEAD as well (log in or add a token where the registry wants one):",
                "curl -sI -H 'Accept: application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json' https://{registry|REGISTRY}/v2/REPOSITORY/manifests/TAG",
            )],
        ),
        Remedy::new(
            "Go round the mirror or proxy once",
            "https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file",
            list![
                Step::command(
                    "See which mirrors and proxies the engine uses:",
                    "docker info | grep -iA3 -E 'mirrors|proxy'"
                ),
                Step::text(
                    "Remove the mirror from daemon.json, then sudo systemctl reload docker, which stops nothing (for containerd: from hosts.toml), and try again. If that works, the mirror or cache must be mended or emptied.",
                ),
            ],
        ),
        Remedy::new(
            "Remove what was stored half",
            "https://docs.docker.com/reference/cli/docker/image/rm/",
            list![Step::command(
                "If the image was fetched halfway before, remove it and pull again:",
                "docker image rm {image|IMAGE}\ndocker pull {image|IMAGE}",
            )],
        )
        .risk(Risk::Destructive),
    ],
);

const READ_ONLY: Cause = Cause::new(
    "registry-read-only",
    "This registry address takes no pushes",
    "{registry|The registry} refuses to be written to: the address is that of a pull-through cache, a proxy or a group, or the registry is in \
     read-only mode (maintenance, garbage collection).",
    list![
        Signature::new("The operation is unsupported", "(unsupported: |err.code=unsupported err.message=.?)?The operation is unsupported\\.?"),
        Signature::new("error from registry: unsupported", "error from registry: unsupported( - .*)?$"),
        Signature::new("unexpected status", "unexpected status(: | code [^ ]+: | from (POST|PUT|PATCH|DELETE) request to [^ ]+: )405( Method Not Allowed)?"),
        Signature::new("unexpected HTTP status: 405", "received unexpected HTTP status: 405( Method Not Allowed)?"),
        Signature::new("error parsing HTTP 405 response body", "error parsing HTTP 405 response body: .*"),
        Signature::new("405 Method Not Allowed", "405 Method Not Allowed").docker_only().likely(),
        Signature::new("is in read-only mode", "registry is in read-only mode.*"),
        Signature::new("The system is in read only mode", "(denied: )?The system is in read only mode\\. Any modification is prohibited\\.?"),
        Signature::new("System is currently read-only", "System is currently read-only\\. Pulls will succeed but all write operations are currently suspended\\.?"),
        Signature::new("push artifact to a proxy project", "(denied: )?can not push artifact to a proxy project: \"?{name}\"?"),
        Signature::literal("Deploying to groups is a PRO-licensed feature"),
        Signature::new("is read only", "(denied|unknown|unsupported|error): .{0,80}repository .{0,80}is read only.*").docker_only(),
        Signature::new("The operation is disallowed on this registry", "(unsupported: |denied: )?The operation is disallowed on this registry, repository or image.*"),
        Signature::new("StatusCode: 405", "StatusCode: 405.*"),
    ],
    list![
        Remedy::new(
            "Push to the address that takes pushes",
            "https://distribution.github.io/distribution/recipes/mirror/",
            list![
                Step::text(
                    "A pull-through cache, proxy or group only hands images out. Tag the image for the registry's writable address (in Nexus the hosted repository's port, in Harbor an ordinary project, in Artifactory a local repository) and push there.",
                ),
                Step::command("For instance:", "docker tag {image|IMAGE} registry.example.com/team/app:1.0\ndocker push registry.example.com/team/app:1.0"),
            ],
        ),
        Remedy::new(
            "End the read-only mode",
            "https://distribution.github.io/distribution/about/configuration/#readonly",
            list![
                Step::text(
                    "If it is yours and was set for garbage collection or maintenance, switch it off when that is done: storage > maintenance > readonly in the registry's config.yml, then restart it.",
                ),
                Step::text("Otherwise wait until its operators have finished."),
            ],
        ),
        Remedy::new(
            "End Harbor's read-only mode",
            "https://goharbor.io/docs/2.13.0/administration/general-settings/",
            list![Step::console(
                "A Harbor administrator clears \"Repository Read Only\":",
                "Harbor > Administration > Configuration > System Settings",
            )],
        )
        .at(Vendor::Harbor),
        Remedy::new(
            "Unlock the image or repository",
            "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-image-lock",
            list![Step::command(
                "See whether it is locked, and unlock it if that is what you want:",
                "az acr repository show --name REGISTRY_NAME --image REPOSITORY:TAG --output jsonc\naz acr repository update --name REGISTRY_NAME --image REPOSITORY:TAG --write-enabled true",
            )],
        )
        .at(Vendor::Acr),
    ],
);

const BLOCKED_REGION: Cause = Cause::new(
    "registry-blocked-region",
    "The registry does not serve the country this request came from",
    "{registry|The registry} looked up where your IP address lies and refuses it, because of export control or by its owner's choice.",
    list![
        Signature::new(
            "comply with US export control regulations",
            "(Since Docker is a US company, )?we must comply with US export control regulations.*",
        ),
        Signature::literal("Since Docker is a US company"),
        Signature::literal("block access from your country"),
        Signature::new(
            "not available in your ",
            "(registry|docker|service|content).{0,60}not available in your (country|region|location).*"
        )
        .docker_only(),
    ],
    list![
        Remedy::new(
            "Check where your address seems to lie",
            "https://www.docker.com/legal/docker-terms-service/",
            list![
                Step::text(
                    "If you are elsewhere, a VPN, proxy or cloud provider gives you an address of a blocked country: leave without it, or by another address.",
                ),
                Step::text(
                    "If the address is rightly yours and wrongly classified, write to support.docker.com with it."
                ),
            ],
        ),
        Remedy::new(
            "Use a registry that serves you",
            "https://docs.docker.com/docker-hub/image-library/mirror/",
            list![Step::text(
                "Images that your organisation may use can be kept in a registry of its own, and pulled from there. Ask your legal department, not only your network.",
            )],
        ),
    ],
);

const UPLOAD_INVALID: Cause = Cause::new(
    "registry-upload-invalid",
    "The upload broke between client, proxy and registry",
    "What arrived at {registry|the registry} is not what was sent, or parts of one upload went to different places. Usually a proxy or load \
     balancer changes or spreads the requests, or the registry's storage fails.",
    list![
        Signature::new("blob upload invalid", "(blob upload invalid|BLOB_UPLOAD_INVALID): blob upload invalid"),
        Signature::literal("blob upload invalid"),
        Signature::new("blob upload unknown", "(blob upload unknown: |BLOB_UPLOAD_UNKNOWN: )?blob upload unknown( to registry)?"),
        Signature::new(
            "provided digest did not match uploaded content",
            "(digest invalid: |DIGEST_INVALID: )?provided digest did not match uploaded content",
        ),
        Signature::new(
            "provided length did not match content length",
            "(size invalid: |SIZE_INVALID: )?provided length did not match content length",
        ),
        Signature::new("digest invalid: ", "digest invalid: .*").docker_only().likely(),
        Signature::new("invalid content range", "(range invalid: |RANGE_INVALID: )?invalid content range"),
        Signature::new("416 Requested Range Not Satisfiable", "416 Requested Range Not Satisfiable").docker_only(),
        Signature::new(
            "failed commit on ref",
            "(failed to push {image}: )?failed commit on ref \"[^\"'`]+\": unexpected status(: | from (PUT|POST|PATCH) request to https?://{registry}/v2/[^ ]*: )4(00|04|09|10|12|16|22)( [A-Za-z ]+)?",
        ),
        Signature::new("failed commit on ref", "failed commit on ref \"[^\"'`]+\": unexpected commit digest [^ ]+, expected [^ ]+(: failed precondition)?"),
        Signature::new("failed commit on ref", "failed commit on ref \"[^\"'`]+\": (unexpected (size|commit size|digest)|got digest|invalid content digest).*"),
        Signature::new("failed commit on ref", "failed commit on ref").possible(),
        Signature::new(
            "unexpected status",
            "failed to push {image}: unexpected status(: | from [A-Z]+ request to https?://{registry}/v2/[^ ]*: )4(00|04|06|08|09|10|11|12|14|15|16|20|22|99)( [A-Za-z ]+)?",
        ),
        Signature::new(
            "unexpected status from ",
            "unexpected status from (POST|PUT|PATCH) request to https?://{registry}/v2/[^ ]*: 4(00|04|06|08|09|10|11|12|14|15|16|20|22|99)( [A-Za-z ]+)?",
        ),
        Signature::new("failed to copy: unexpected status: 4", "(failed to push {image}: )?failed to copy: unexpected status: 4(00|04|09|10|12|16|22)( [A-Za-z ]+)?"),
        Signature::new("failed to copy: unexpected status from ", "(failed to push {image}: )?failed to copy: unexpected status from (PUT|POST|PATCH) request to https?://{registry}/v2/[^ ]*: 4(00|04|09|10|12|16|22)( [A-Za-z ]+)?"),
        Signature::new("unknown blob", "^(ERROR: |Error response from daemon: |error: )?unknown blob\\.?$").likely(),
        Signature::new("unknown blob", "(Error writing blob|writing blob|uploading layer|happened during|Upload failed|push).{0,200}unknown blob").docker_only().likely(),
        Signature::new("error pulling image configuration: ", "error pulling image configuration: (download failed after attempts=[0-9]+: )?unknown blob"),
        Signature::new("bad range format", "bad range format: .*").docker_only(),
        Signature::literal("cannot retrieve docker upload UUID"),
        Signature::new("ContentLength=", "http: ContentLength=[0-9]+ with Body length [0-9]+").docker_only(),
        Signature::new("closed incomplete writer", "closed incomplete writer").docker_only().likely(),
        Signature::new("uploading layer ", "uploading layer (chunked[,:] |to [^ ]+: )StatusCode: 4(00|04|09|10|12|16|22),.*"),
    ],
    list![
        Remedy::new(
            "Push once more",
            "https://docs.docker.com/reference/cli/docker/image/push/",
            list![Step::command(
                "A passing fault is gone then; layers that have arrived are not sent again:",
                "docker push {image|IMAGE}",
            )],
        ),
        Remedy::new(
            "Mend the proxy before the registry",
            "https://distribution.github.io/distribution/about/deploying/#importantrequired-http-headers",
            list![
                Step::file(
                    "It must pass on host and scheme, else the registry sends the client to http:// in the middle of the upload. For nginx:",
                    "nginx.conf",
                    "proxy_set_header Host $http_host;\nproxy_set_header X-Forwarded-Proto $scheme;\nclient_max_body_size 0;\nproxy_request_buffering off;",
                ),
                Step::text("If another proxy stands before nginx, do not overwrite the X-Forwarded-Proto that it set."),
            ],
        ),
        Remedy::new(
            "With several registry processes: one secret and one storage",
            "https://distribution.github.io/distribution/about/deploying/#load-balancing-considerations",
            list![Step::text(
                "All instances behind a load balancer need the same http.secret (REGISTRY_HTTP_SECRET) and the same storage; otherwise the parts of an upload do not find one another.",
            )],
        ),
        Remedy::new(
            "Check the registry's storage",
            DEPLOYING,
            list![Step::command(
                "A full or read-only disk, or a bucket with eventual consistency, loses uploads:",
                "docker logs --since 10m REGISTRY_CONTAINER\ndf -h",
            )],
        ),
    ],
);

const V1_UNSUPPORTED: Cause = Cause::new(
    "registry-v1-unsupported",
    "The old registry protocol (v1) was tried",
    "The client found no registry of today's kind (v2) at {registry|the address} and tried the old protocol, which is given up since 2019. \
     The true reason usually stands beside it: a wrong address, a network or certificate fault, or a registry that is too old.",
    list![
        Signature::new("v1 ping attempt failed with error", "v1 ping attempt failed with error: Get .?https?://{registry}/v1/_ping"),
        Signature::literal("v1 ping attempt failed with error"),
        Signature::new("unable to ping registry endpoint", "unable to ping registry endpoint https?://{registry}/v[012]/"),
        Signature::literal("unable to ping registry endpoint"),
        Signature::new("this image was pulled from a legacy registry", "({image}: )?this image was pulled from a legacy registry\\.?"),
        Signature::new("does not appear to be a v2 registry endpoint", "https?://{registry}/v2/ does not appear to be a v2 registry endpoint"),
        Signature::literal("does not appear to be a v2 registry endpoint"),
        Signature::literal("registry does not support v2"),
        Signature::literal("endpoint does not support v2 API"),
        Signature::new("with the v1 protocol", "(pulling|pushing) with the v1 protocol"),
        Signature::literal("talk to a V1 container registry"),
        Signature::literal("talk to a V1 docker registry"),
        Signature::literal("Cannot pull by digest with v1 registry"),
        Signature::new("does not support V1", "(registry|docker).{0,60}does not support V1.*").docker_only(),
        Signature::new("unsupported V1 version path", "unsupported V1 version path .*"),
        Signature::new("Attempting fallback to v1", "Attempting fallback to v1.*"),
    ],
    list![
        Remedy::new(
            "See whether a registry answers there",
            "https://distribution.github.io/distribution/spec/api/#api-version-check",
            list![
                Step::command("A registry of today answers 200 or 401 here:", "curl -si https://{registry|REGISTRY}/v2/ | head -n 5"),
                Step::text("No answer, another answer or a certificate error is the true reason: mend the address, the network or the certificate."),
            ],
        ),
        Remedy::new(
            "Replace the old registry",
            "https://docs.docker.com/engine/deprecated/",
            list![Step::text(
                "The program docker-registry (Python, v1) is no longer supported by any engine in use: move the images to a v2 registry (registry:2 or newer, Harbor, a cloud registry).",
            )],
        ),
    ],
)
.wrapper();

const TRUST_MISSING: Cause = Cause::new(
    "registry-trust-missing",
    "Signatures are demanded, and the image has none",
    "This client checks signatures (DOCKER_CONTENT_TRUST=1, or a policy), and for {image|this image} there is no valid one.",
    list![
        Signature::new(
            "remote trust data does not exist",
            "(Error: )?remote trust data does not exist for {image}: ({host}(:[0-9]+)? does not have trust data for [^ ]+)?",
        ),
        Signature::literal("remote trust data does not exist"),
        Signature::new("does not have trust data for", "{host}(:[0-9]+)? does not have trust data for {image}"),
        Signature::new("No valid trust data for", "No valid trust data for {name}"),
        Signature::literal("No valid trust data"),
        Signature::new("No trust data for", "(Error: )?No trust data for {name}"),
        Signature::new("No trusted tags for", "No trusted tags for {image}"),
        Signature::new(
            "trust data missing for remote repository",
            "(Error: )?trust data missing for remote repository {image} or remote repository not found.*",
        ),
        Signature::new(
            "no trust data available for remote repository",
            "(Error: )?no trust data available for remote repository {image}\\. Try running notary server.*",
        ),
        Signature::new(
            "potential malicious behavior - trust data",
            "potential malicious behavior - trust data (mismatch|version is lower than expected|has insufficient signatures) for remote repository {image}.*",
        ),
        Signature::new("no signatures or cannot access", "no signatures or cannot access {image}"),
        Signature::literal("could not validate the path to a trusted root"),
        Signature::new("Source image rejected", "Source image rejected: (A signature was required, but no signature exists|Required signature not accepted|Signature .*|.*signature.*)"),
        Signature::literal("A signature was required, but no signature exists"),
    ],
    list![
        Remedy::new(
            "See whether the check is switched on",
            "https://docs.docker.com/engine/security/trust/",
            list![Step::command(
                "If this prints 1, signatures are demanded; the second command shows where it is set:",
                "echo \"$DOCKER_CONTENT_TRUST\"\ngrep -n DOCKER_CONTENT_TRUST /etc/profile /etc/profile.d/*.sh /etc/environment ~/.bashrc ~/.profile",
            )],
        ),
        Remedy::new(
            "Use an image or tag that is signed",
            "https://docs.docker.com/reference/cli/docker/trust/inspect/",
            list![Step::command("See which tags of it are signed:", "docker trust inspect --pretty {image|IMAGE}")],
        ),
        Remedy::new(
            "Switch the check off for one command",
            "https://docs.docker.com/engine/security/trust/",
            list![
                Step::text("Insecure: nobody checks then who made the image. Right for a registry without signatures that you trust."),
                Step::command("For one command:", "docker pull --disable-content-trust {image|IMAGE}"),
            ],
        )
        .risk(Risk::Insecure),
        Remedy::new(
            "Switch the check off",
            SWR_FAQ,
            list![
                Step::text(
                    "Insecure: nobody checks any more who made an image. Remove the line DOCKER_CONTENT_TRUST=1 from the file that sets it, often /etc/profile.",
                ),
                Step::command("Then for the shell that is open:", "unset DOCKER_CONTENT_TRUST\nsource /etc/profile"),
            ],
        )
        .risk(Risk::Insecure),
        Remedy::new(
            "Switch the check off (Windows)",
            "https://docs.docker.com/engine/security/trust/",
            list![
                Step::text("Insecure: nobody checks any more who made an image."),
                Step::command("In PowerShell, for this window:", "Remove-Item Env:DOCKER_CONTENT_TRUST"),
            ],
        )
        .risk(Risk::Insecure)
        .on(System::Windows),
    ],
);

const BLOCKED_LOCALLY: Cause = Cause::new(
    "registry-blocked-locally",
    "This machine's own settings block the registry",
    "Nothing was asked of {registry|the registry}: a file of Podman, Buildah, Skopeo or CRI-O on this machine says that it is blocked.",
    list![
        Signature::new(" is blocked in ", "registry {registry}(/[^ ]*)? is blocked in {path}( or [^ ]+)?")
            .requires("registries.conf"),
        Signature::new(" is rejected by policy", "Running image [^ ]+ is rejected by policy\\.?"),
    ],
    list![
        Remedy::new(
            "See which file blocks it, and why",
            "https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md",
            list![
                Step::command(
                    "Look for blocked = true, or a [registries.block] list in the old form:",
                    "grep -rn -B4 -A2 -i block /etc/containers/registries.conf /etc/containers/registries.conf.d"
                ),
                Step::text(
                    "Such a rule is often a company's policy: ask whoever set it, or pull the image from the registry that is meant to be used instead.",
                ),
            ],
        ),
        Remedy::new(
            "If the signature policy rejects it",
            "https://github.com/containers/image/blob/main/docs/containers-policy.json.5.md",
            list![Step::command(
                "The policy names the registries that are accepted, and with which signatures:",
                "cat /etc/containers/policy.json",
            )],
        ),
    ],
);
