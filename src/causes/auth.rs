//! Who you are, what you may do: logins, tokens, credential helpers.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::{System, Tool, Vendor};

const DOCKER_LOGIN: &str = "https://docs.docker.com/reference/cli/docker/login/";
const CREDENTIAL_STORES: &str = "https://docs.docker.com/reference/cli/docker/login/#credential-stores";
const DOCKER_TOKENS: &str = "https://docs.docker.com/security/access-tokens/";
const HUB_REPOSITORIES: &str = "https://docs.docker.com/docker-hub/repos/";
const ECR_LOGIN: &str = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html";
const ECR_ERRORS: &str = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html";
const ECR_POLICIES: &str = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html";
const GAR_LOGIN: &str = "https://docs.cloud.google.com/artifact-registry/docs/docker/authentication";
const GAR_ROLES: &str = "https://docs.cloud.google.com/artifact-registry/docs/access-control";
const GHCR: &str = "https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry";
const GHCR_ACCESS: &str = "https://docs.github.com/en/packages/learn-github-packages/configuring-a-packages-access-control-and-visibility";
const ACR_LOGIN: &str =
    "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-troubleshoot-login";
const ACR_NETWORK: &str =
    "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-troubleshoot-access";
const ACR_ROLES: &str = "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-roles";
const GITLAB_LOGIN: &str =
    "https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/";
const QUAY_ROBOTS: &str = "https://docs.quay.io/glossary/robot-accounts.html";
const HARBOR_PUSH: &str =
    "https://goharbor.io/docs/main/working-with-projects/working-with-images/pulling-pushing-images/";
const HARBOR_MEMBERS: &str =
    "https://goharbor.io/docs/main/administration/managing-users/user-permissions-by-role/";
const NEXUS_LOGIN: &str = "https://help.sonatype.com/en/docker-authentication.html";
const ARTIFACTORY: &str =
    "https://jfrog.com/help/r/how-to-troubleshoot-docker-problems/docker-login-docker.art.local";
const SWR_LOGIN: &str = "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0016.html";
const SWR_PERMISSIONS: &str = "https://support.huaweicloud.com/intl/en-us/usermanual-swr/swr_01_0015.html";

// How to log in, per vendor: the same few steps behind several causes.

// Commands name the registry only in the variants for vendors: Docker Hub's API answers as registry-1.docker.io,
// and a login for that name is a login that no pull or push ever uses.
const LOG_IN: Remedy = Remedy::new(
    "Log in to the registry",
    DOCKER_LOGIN,
    list![Step::command(
        "Log in to exactly the host that stands in the image's name, its port included:",
        "docker logout {registry|REGISTRY}\ndocker login {registry|REGISTRY}",
    )],
)
.at(Vendor::Other);
const LOG_IN_AS_THE_SAME_USER: Remedy = Remedy::new(
    "Make sure that the login is made where it is used",
    DOCKER_LOGIN,
    list![
        Step::text(
            "docker login HOST stores a login for that user and that host: HOST is what stands before the first slash of the image's name, \
             port included; for Docker Hub leave it out.",
        ),
        Step::text(
            "Run it as the user who runs the failing command: sudo docker and root's cron jobs read root's logins, your shell reads yours, \
             and a CI job reads neither. Podman has logins of its own: podman login HOST.",
        ),
    ],
);
const LOG_IN_FOR_KUBERNETES: Remedy = Remedy::new(
    "In Kubernetes, give the pod a pull secret",
    "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/",
    list![
        Step::command(
            "A node does not read the logins of your machine. Make a secret in the pod's namespace; HOST as in the image's name, for Docker Hub without --docker-server:",
            "kubectl create secret docker-registry regcred --docker-server=HOST --docker-username=USER --docker-password=TOKEN",
        ),
        Step::file(
            "Name it in the pod's spec:",
            "pod.yaml",
            "spec:\n  imagePullSecrets:\n    - name: regcred",
        ),
    ],
)
.with(Tool::Kubelet);
const LOG_IN_TO_HUB: Remedy = Remedy::new(
    "Log in to Docker Hub with a token",
    DOCKER_TOKENS,
    list![
        Step::console(
            "Make a personal access token:",
            "Docker Home > Account settings > Personal access tokens"
        ),
        Step::command(
            "Log in with your Docker ID (not the e-mail address) and paste the token as the password:",
            "docker logout\ndocker login -u DOCKER_ID"
        ),
    ],
)
.at(Vendor::DockerHub);
const LOG_IN_TO_ECR: Remedy = Remedy::new(
    "Get a new ECR password and log in",
    ECR_LOGIN,
    list![
        Step::command("Check that the AWS CLI runs as whom you think:", "aws sts get-caller-identity"),
        Step::command(
            "Log in; the password lasts 12 hours, and the region is the one in the host's name:",
            "aws ecr get-login-password --region {region|REGION} | docker login --username AWS --password-stdin {registry|ACCOUNT.dkr.ecr.REGION.amazonaws.com}",
        ),
        Step::text("The user name is always AWS. For public.ecr.aws use aws ecr-public get-login-password --region us-east-1."),
    ],
)
.at(Vendor::Ecr);
const LOG_IN_TO_GAR: Remedy = Remedy::new(
    "Let gcloud answer for the Google registry",
    GAR_LOGIN,
    list![Step::command(
        "Log in, then register gcloud as credential helper for exactly this host:",
        "gcloud auth login\ngcloud auth configure-docker {registry|LOCATION-docker.pkg.dev}",
    )],
)
.at(Vendor::Gar);
const LOG_IN_TO_GHCR: Remedy = Remedy::new(
    "Log in to ghcr.io with a GitHub token",
    GHCR,
    list![
        Step::command(
            "Use a classic personal access token with read:packages (write:packages to push); your GitHub password does not work:",
            "echo \"$CR_PAT\" | docker login ghcr.io -u GITHUB_USER --password-stdin",
        ),
        Step::text("In GitHub Actions use secrets.GITHUB_TOKEN, and give the job the permission packages: read or write."),
    ],
)
.at(Vendor::Ghcr);
const LOG_IN_TO_ACR: Remedy = Remedy::new(
    "Log in to the Azure registry",
    ACR_LOGIN,
    list![
        Step::command(
            "The name is the host without .azurecr.io; the login lasts 3 hours:",
            "az login\naz acr login --name {account|NAME}",
        ),
        Step::command(
            "If that fails, let Azure say why:",
            "az acr check-health --name {account|NAME} --ignore-errors --yes"
        ),
    ],
)
.at(Vendor::Acr);
const LOG_IN_TO_GITLAB: Remedy = Remedy::new(
    "Log in to GitLab's registry",
    GITLAB_LOGIN,
    list![
        Step::command(
            "In a CI job, use the job's own account:",
            "echo \"$CI_REGISTRY_PASSWORD\" | docker login \"$CI_REGISTRY\" -u \"$CI_REGISTRY_USER\" --password-stdin",
        ),
        Step::command(
            "Elsewhere, use a personal or deploy token with read_registry (and write_registry to push):",
            "echo \"$TOKEN\" | docker login {registry|registry.gitlab.com} -u USER --password-stdin",
        ),
    ],
)
.at(Vendor::GitLab);
const LOG_IN_TO_QUAY: Remedy = Remedy::new(
    "Log in to Quay, best with a robot account",
    QUAY_ROBOTS,
    list![Step::command(
        "The robot's full name and token stand in its credentials dialogue; the name holds a plus sign:",
        "docker login -u='ORGANISATION+ROBOT' {registry|quay.io}",
    )],
)
.at(Vendor::Quay);
const LOG_IN_TO_HARBOR: Remedy = Remedy::new(
    "Log in to Harbor",
    HARBOR_PUSH,
    list![
        Step::command("Use your Harbor user:", "docker login {registry|REGISTRY}"),
        Step::console(
            "If Harbor's web page logs you in through OIDC, the password for docker login is the CLI secret, not your password:",
            "Harbor > your name > User Profile > CLI secret",
        ),
        Step::text("A robot account's name holds a dollar sign (robot$project+name): put it in single quotes in a shell."),
    ],
)
.at(Vendor::Harbor);
const LOG_IN_TO_NEXUS: Remedy = Remedy::new(
    "Log in to Nexus at the repository's own port",
    NEXUS_LOGIN,
    list![
        Step::command(
            "A Docker repository of Nexus usually has a port of its own:",
            "docker login {registry|HOST:PORT}"
        ),
        Step::console(
            "If the password is right and it fails still, the realm for Docker's tokens must be active:",
            "Nexus > Administration > Security > Realms > Docker Bearer Token Realm",
        ),
    ],
)
.at(Vendor::Nexus);
const LOG_IN_TO_ARTIFACTORY: Remedy = Remedy::new(
    "Log in to Artifactory with an identity token",
    ARTIFACTORY,
    list![
        Step::console(
            "Make an identity token; it serves as the password:",
            "JFrog > your name > Edit Profile > Generate an Identity Token"
        ),
        Step::command(
            "Log in to the host that stands in the image's name:",
            "docker login {registry|REGISTRY}"
        ),
    ],
)
.at(Vendor::Artifactory);
const LOG_IN_TO_SWR: Remedy = Remedy::new(
    "Get a login command from the SWR console",
    SWR_LOGIN,
    list![
        Step::console(
            "Copy a login command for this region and run it; a temporary one lasts a few hours (6 to 24).",
            "SWR console > My Images > Upload Through Client (newer consoles: Dashboard > Generate Login Command)",
        ),
        Step::command("It has this form:", "docker login -u PROJECT@AK -p LOGIN_KEY {registry|ADDRESS}"),
    ],
)
.at(Vendor::Swr);

const CHECK_NAME: Remedy = Remedy::new(
    "Check the image's name",
    "https://docs.docker.com/reference/cli/docker/image/pull/",
    list![
        Step::text(
            "Compare {image|the name} letter by letter with what the registry's web page shows, every folder in it."
        ),
        Step::command("Ask the registry without pulling:", "docker manifest inspect {image|IMAGE}"),
    ],
);

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "auth-required",
        "The registry wants a login",
        "{registry|The registry} answered that nobody is logged in: no login was sent to it, or not a valid one.",
        list![
            Signature::new(
                "authentication required",
                "(?:get|head|post|put|patch) \"?https?://{registry}/v[12]/[^ ]*: (?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authentication required",
            ),
            Signature::new("authentication required", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authentication required").docker_only(),
            Signature::new("unauthorized: authentication required", "^unauthorized: authentication required\\.?$").likely(),
            Signature::new("error from registry: unauthorized", "error from registry: unauthorized$"),
            Signature::new("Not authorized: url ", "not authorized: url https?://{registry}/v2/"),
            Signature::new("error from registry: authentication required", "error from registry: authentication required"),
            Signature::new("from daemon: unauthorized", "from daemon: unauthorized\\.?$"),
            Signature::new(
                "authentication required",
                "\"code\": ?\"unauthorized\", ?\"message\": ?\"authentication required\"",
            ),
            Signature::new(
                "authentication required",
                "(?:reading manifest|checking whether a blob|uploading manifest) [^ ]+ (?:exists )?(?:in|to) {image}: (?:errors: )?(?:unauthorized: )?authentication required",
            ),
            Signature::new(
                "authentication required",
                "initiating layer upload to [^ ]+ in {registry}: (?:errors: )?(?:unauthorized: )?authentication required",
            ),
            Signature::new(
                "failed with status code",
                "pulling from host {registry} failed with status code \\[[^\\]]*\\]: 401 unauthorized",
            ),
            Signature::new(
                "unexpected status from ",
                "unexpected status from (?:get|head|post|put|patch) request to https?://{registry}/[^ ]*: 401 unauthorized",
            ),
            Signature::new("unexpected status from ", "unexpected status from [a-z]+ request: 401 unauthorized"),
            Signature::new("registry responded to head request with ", "registry responded to head request with \"401 unauthorized\""),
            Signature::literal("unexpected status: 401 Unauthorized"),
            Signature::new(
                "unexpected status code ",
                "unexpected status code (?:\\[[^\\]]*\\]: |https?://[^ ]+: )?401 unauthorized",
            ),
            Signature::new(
                ": unauthorized",
                concat!("(?:get|head|post|put|patch) \"?https?://{registry}", registry_path!(), ": unauthorized\\.?(?:$|[\"')}\\],]| \\((?:code|manager|docker|exec)\\.?)"),
            ),
            Signature::new(
                "error parsing HTTP 401 response body",
                "error parsing http 401 response body: (?:invalid character '[^']{1,8}' looking for beginning of value|unexpected end of json input|no error details found in http response body)",
            ),
            Signature::literal("error parsing HTTP 401 response body"),
            Signature::new(
                "Please login to the Red Hat ",
                "(?:unable to retrieve auth token: invalid username/password: )?(?:unauthorized: )?please login to the red hat registr[^ ]{1,3} using your customer portal credentials",
            ),
            Signature::new("unauthorized: ", "unauthorized: <html>").docker_only(),
            Signature::literal("unexpected HTTP status: 401 Unauthorized"),
            Signature::new("unauthorized: unauthenticated", "unauthorized: unauthenticated(?:$|[\"')}\\],])").docker_only(),
            Signature::literal("Anonymous users are only allowed read access on public repos"),
            Signature::new("status 401 trying to ", "status 401 trying to (?:pull|push) repository {image}"),
            Signature::new(
                "are set up correctly",
                "perhaps you should make sure your credentials for '?{registry}(?:/[^ ']*)?'? are set up correctly",
            )
            .likely(),
            Signature::new("unknown: Authentication is required", "unknown: authentication is required").docker_only(),
            Signature::new("Authentication is required.", "(?:fata\\[[0-9]+\\]|error(?: pushing to registry)?:) authentication is required\\.")
                .docker_only()
                .likely(),
            Signature::new(
                "access to the requested resource is not authorized",
                "(?:(?:get|head) \"?https?://[^ ]+: )?unauthorized: access to the requested resource is not authorized",
            )
                .at(Vendor::Nexus)
                .likely(),
        ],
        list![
            LOG_IN,
            LOG_IN_AS_THE_SAME_USER,
            LOG_IN_TO_HUB,
            LOG_IN_TO_ECR,
            LOG_IN_TO_GAR,
            LOG_IN_TO_GHCR,
            LOG_IN_TO_ACR,
            LOG_IN_TO_GITLAB,
            LOG_IN_TO_QUAY,
            LOG_IN_TO_HARBOR,
            LOG_IN_TO_NEXUS,
            LOG_IN_TO_ARTIFACTORY,
            LOG_IN_TO_SWR,
            Remedy::new(
                "Look which login Docker would send",
                DOCKER_LOGIN,
                list![
                    Step::command(
                        "The host must stand there exactly as in the image's name (Podman keeps its logins in ${XDG_RUNTIME_DIR}/containers/auth.json):",
                        "grep -A3 -e auths -e credsStore -e credHelpers ~/.docker/config.json",
                    ),
                    Step::command(
                        "An old or half-finished login is best removed before the new one:",
                        "docker logout {registry|REGISTRY}",
                    ),
                ],
            ),
            LOG_IN_FOR_KUBERNETES,
        ],
    )
    .replacing(texts!["quay-not-authorized"]),
    Cause::new(
        "auth-bad-credentials",
        "User name, password or token is wrong",
        "{registry|The registry} refused the login: the user name, the password or the token is wrong, revoked or meant for another registry.",
        list![
            Signature::new(
                "incorrect username or password",
                "(?:get|head) \"?https?://{registry}/v[12]/[^ ]*: unauthorized: incorrect username or password",
            ),
            Signature::new("incorrect username or password", "\"code\": ?\"unauthorized\", ?\"message\": ?\"incorrect username or password\""),
            Signature::new("incorrect username or password", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): incorrect username or password"),
            Signature::new("invalid username or password", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): invalid username or password"),
            Signature::new(
                "invalid username/password",
                "unable to retrieve auth token: invalid username/password: unauthorized: (?:authentication required|(?:incorrect|invalid) username or password)",
            ),
            Signature::literal("unable to retrieve auth token: invalid username/password"),
            Signature::new("invalid username/password", "logging in(?: ?to)? \"{registry}\": invalid username/password"),
            Signature::new(
                "invalid status code from registry",
                "bear(?:er)? token: invalid status code from registry 401 \\(unauthorized\\)",
            ),
            Signature::new(
                " failed with status: 401",
                "login attempt to https?://{registry}/v[12]/ failed with status: 401 unauthorized",
            ),
            // Where people cut or mask the address.
            Signature::new("failed with status: 401", "login attempt (?:to [^ ]+ )?failed with status: 401 unauthorized"),
            Signature::new(
                "failed with status: 400 Bad Request",
                "login attempt to https?://{registry}/v2/ failed with status: 400 bad request",
            )
            .at(Vendor::Ecr)
            .likely(),
            Signature::new(
                "no successful auth challenge for ",
                "no successful auth challenge for https?://{registry}/v2/ - errors: \\[.*?401 unauthorized",
            ),
            Signature::new(
                "incorrect username or password",
                "(?:error from registry: )?authentication required - incorrect username or password",
            ),
            Signature::new("failed to call rh.Client.Do", "failed to call rh\\.client\\.do: unexpected status code 401"),
            Signature::new("Wrong login/password", "wrong login/password, please try again"),
            Signature::new("invalid username/password", "creds for \"{registry}\": (?:.{0,80}: )?invalid username/password"),
            Signature::new("BAD_CREDENTIAL", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): BAD_CREDENTIAL"),
            Signature::new("Specified credentials are invalid", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): Specified credentials are invalid"),
            Signature::new("The login credentials are not valid, or your IBM Cloud account is not active", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): The login credentials are not valid, or your IBM Cloud account is not active"),
            Signature::new("The login credentials are not valid", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): The login credentials are not valid"),
            Signature::new(" credentials", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): (?:the )?(?:bad|invalid|wrong|incorrect) credentials"),
            Signature::new("unknown: Bad credentials", "unknown: bad credentials"),
            Signature::new(
                "Could not find robot with ",
                "could not find robot with (?:username: [^ ]+ and supplied password|specified username)",
            ),
            Signature::new(
                "User cannot be authenticated with the token provided",
                "(?:unauthorized: )?(?:unauthenticated: )?user cannot be authenticated with the token provided",
            )
            .unless(texts!["npm", "://maven.", "://nuget.", "://rubygems."]),
            Signature::new("denied: denied", "get \"?https?://{registry}/v2/\"?: denied: denied"),
            Signature::new("from daemon: ", "from daemon: get \"?https?://{registry}/v2/\"?: denied\\.?(?:$|[\"')}\\],])").likely(),
            Signature::new(
                "too many failed login attempts",
                "(?:toomanyrequests: )?too many failed login attempts for username or ip address.*",
            ),
            Signature::new("authGroup.Verify", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authGroup.Verify"),
            Signature::new("Invalid clientid or client secret", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): invalid clientid or client secret"),
            Signature::new(
                "Token failed verification",
                "token failed verification: (?:signature|parse|invalid|not found)",
            ),
            Signature::literal("Wrong username was used").docker_only().likely(),
            Signature::new("Bad props auth token", "(?:unauthorized|unknown): bad props auth token"),
        ],
        list![
            LOG_IN,
            Remedy::new(
                "Check which secret is asked for",
                DOCKER_LOGIN,
                list![Step::text(
                    "Many registries take a token and not the password of their web page, above all where two-factor or single sign-on is \
                     used. The user name is the account's name, not its e-mail address, and small and capital letters count.",
                )],
            ),
            Remedy::new(
                "In CI, check that the secret arrives whole",
                DOCKER_LOGIN,
                list![
                    Step::command(
                        "Print its length, never itself; a line feed at its end counts too:",
                        "printf %s \"$REGISTRY_PASSWORD\" | wc -c",
                    ),
                    Step::command(
                        "Hand it over on standard input, so that the shell does not eat dollar signs or backslashes:",
                        "printf %s \"$REGISTRY_PASSWORD\" | docker login \"$REGISTRY\" -u \"$REGISTRY_USER\" --password-stdin",
                    ),
                    Step::text(
                        "Secrets are not handed to workflows started by a fork, and a protected variable only to protected branches.",
                    ),
                ],
            ),
            LOG_IN_TO_HUB,
            LOG_IN_TO_ECR,
            Remedy::new(
                "In PowerShell, let the pipe not change the password",
                ECR_LOGIN,
                list![Step::command(
                    "Windows PowerShell adds a line end in a pipe, which ECR refuses with 400; run this in cmd.exe (type cmd first):",
                    "aws ecr get-login-password --region {region|REGION} | docker login --username AWS --password-stdin {registry|ACCOUNT.dkr.ecr.REGION.amazonaws.com}",
                )],
            )
            .at(Vendor::Ecr)
            .on(System::Windows),
            LOG_IN_TO_GAR,
            LOG_IN_TO_GHCR,
            LOG_IN_TO_ACR,
            LOG_IN_TO_GITLAB,
            LOG_IN_TO_QUAY,
            LOG_IN_TO_HARBOR,
            LOG_IN_TO_NEXUS,
            LOG_IN_TO_ARTIFACTORY,
            LOG_IN_TO_SWR,
        ],
    ),
    Cause::new(
        "auth-no-credentials",
        "No login is stored for this registry",
        "{registry|The registry} wants a user name and password, and Docker has none stored for exactly this host.",
        list![
            Signature::new(
                "no basic auth credentials",
                "(?:get|head|post|put|patch) \"?https?://{registry}/v[12]/[^ ]*: no basic auth credentials",
            ),
            Signature::new("no basic auth credentials", "(?:authorization failed: )?no basic auth credentials(?:: authorization failed)?")
                .unless(texts!["found in request", "debug"]),
            Signature::literal("failed to handle basic auth because missing username or secret"),
            Signature::new("Please login prior to ", "please login prior to (?:push|pull):"),
        ],
        list![
            LOG_IN,
            LOG_IN_AS_THE_SAME_USER,
            LOG_IN_TO_ECR,
            LOG_IN_TO_HUB,
            LOG_IN_TO_GAR,
            LOG_IN_TO_GHCR,
            LOG_IN_TO_ACR,
            LOG_IN_TO_GITLAB,
            LOG_IN_TO_QUAY,
            LOG_IN_TO_HARBOR,
            LOG_IN_TO_NEXUS,
            LOG_IN_TO_ARTIFACTORY,
            LOG_IN_TO_SWR,
            Remedy::new(
                "Look for whom and where the login is stored",
                DOCKER_LOGIN,
                list![
                    Step::command(
                        "Each user has an own file, and DOCKER_CONFIG may point to another folder:",
                        "echo \"${DOCKER_CONFIG:-$HOME/.docker}\"\ncat ~/.docker/config.json",
                    ),
                    Step::text(
                        "Compare the host: another region, account, port or a name instead of an address is another host, and needs its own login.",
                    ),
                ],
            ),
            LOG_IN_FOR_KUBERNETES,
        ],
    ),
    Cause::new(
        "auth-pull-denied",
        "The image does not exist there, or this account may not pull it",
        "Registries give the same answer for an image that is not there and for one that you may not see: so check the name of \
         {image|the image} first, then the login.",
        list![
            Signature::new(
                "pull access denied for ",
                "pull access denied for {image}, repository does not exist or may require ['\"]?docker login['\"]?: denied: (?:requested access to the (?:resource is denied|[a-z]*\\.\\.\\.)|denied)",
            ),
            Signature::new(
                "pull access denied for ",
                "pull access denied for {image}, repository does not exist(?: or may require ['\"]?docker login['\"]?)?",
            ),
            // Where a variable or a placeholder stands for the image, or a mask.
            Signature::new(
                "pull access denied for ",
                "pull access denied for [^ ,]+,? repository does not exist(?: or may require ['\"]?docker login['\"]?)?(?:: denied: requested access to the resource is denied)?",
            ),
            Signature::new("pull access denied for ", "pull access denied for {image}(?:$|[\"')}\\],])"),
            Signature::new(": repository ", "API error \\(404\\): repository {image} not found"),
            Signature::new(
                "daemon: pull access denied",
                "response from daemon: pull access denied(?:$|[\"')}\\],])",
            ),
            Signature::literal(
                "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
            ),
            Signature::new(
                "pull access denied, repository does not exist",
                "pull access denied, repository does not exist or may require authorization(?:: authorization failed)?",
            ),
            Signature::new(
                "not found: does not exist or no ",
                "repository {image} not found: does not exist or no (?:pull|read) access",
            ),
            Signature::new(
                "requested access to the resource is denied",
                "reading manifest [^ ]+ in {image}: (?:errors: )?(?:denied: )?requested access to the resource is denied(?: unauthorized: authentication required)?",
            ),
            Signature::new(
                "with pull after error: ",
                "with pull after error: (?:errors: )?denied: requested access to the resource is denied(?: unauthorized: authentication required)?",
            ),
            // The ends of these messages where a terminal broke them.
            Signature::literal("server message: insufficient_scope: authorization failed")
                .requires("pull access denied, repository does not exist"),
            Signature::new("requested access to the resource is denied", "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): requested access to the resource is denied").requires("Trying to pull"),
            Signature::new("unauthorized: authentication required", "^unauthorized: authentication required$")
                .requires("reading manifest"),
            Signature::new(
                "/manifests/",
                "(?:get|head) \"?https?://{registry}/v2/[^ ]+/manifests/[^ ]+: denied(?:: denied|: requested access to the resource is denied|\\.?(?:$|[\"')}\\],]))",
            ),
            Signature::new(
                "The client does not have permission for manifest",
                "(?:unauthorized: )?the client does not have permission for manifest",
            )
            .likely(),
        ],
        list![
            Remedy::new(
                "Check the image's name",
                "https://docs.docker.com/reference/cli/docker/image/pull/",
                list![
                    Step::text(
                        "Look for a typing error in {image|the name}. Without a host in front, Docker asks Docker Hub; without an owner, it \
                         asks for an official image. Images also get renamed, made private or deleted.",
                    ),
                    Step::console("See whether it is there, and where its authors publish now:", "https://hub.docker.com > search"),
                ],
            )
            .at(Vendor::DockerHub),
            Remedy::new(
                "If it is your own image, build it first",
                "https://docs.docker.com/reference/compose-file/build/",
                list![
                    Step::text(
                        "An image that exists only here is never pulled: is it built, and under exactly this name? In a compose file, a service \
                         with build: is built by docker compose build; one with image: alone is pulled.",
                    ),
                    Step::text("In a Dockerfile, a misspelt stage name in FROM or COPY --from is taken for an image."),
                ],
            )
            .at(Vendor::DockerHub),
            CHECK_NAME.at(Vendor::Other),
            LOG_IN,
            LOG_IN_AS_THE_SAME_USER,
            LOG_IN_TO_HUB,
            LOG_IN_TO_ECR,
            Remedy::new(
                "Let this account read the ECR repository",
                ECR_POLICIES,
                list![
                    Step::command(
                        "Look whether the repository is in the account and region that the host names:",
                        "aws ecr describe-repositories --region {region|REGION} --registry-id {account|ACCOUNT}",
                    ),
                    Step::text(
                        "Across accounts, the repository's policy must allow ecr:BatchGetImage and ecr:GetDownloadUrlForLayer to your role.",
                    ),
                ],
            )
            .at(Vendor::Ecr),
            CHECK_NAME.at(Vendor::Gar),
            LOG_IN_TO_GAR,
            Remedy::new(
                "Give the identity the reader's role",
                GAR_ROLES,
                list![Step::text("Pulling needs roles/artifactregistry.reader on the repository or its project.")],
            )
            .at(Vendor::Gar),
            CHECK_NAME.at(Vendor::Ghcr),
            LOG_IN_TO_GHCR,
            Remedy::new(
                "Make the package visible to you",
                GHCR_ACCESS,
                list![Step::console(
                    "A new package is private. Its owner makes it public, or gives you or the repository read access:",
                    "GitHub > the package > Package settings > Manage access, or Danger Zone > Change visibility",
                )],
            )
            .at(Vendor::Ghcr),
            CHECK_NAME.at(Vendor::Acr),
            LOG_IN_TO_ACR,
            Remedy::new(
                "Give the identity AcrPull",
                ACR_ROLES,
                list![Step::command(
                    "Grant it (on registries with repository permissions: Container Registry Repository Reader):",
                    "REGISTRY_ID=$(az acr show --name {account|NAME} --query id --output tsv)\naz role assignment create --assignee IDENTITY --role AcrPull --scope \"$REGISTRY_ID\"",
                )],
            )
            .at(Vendor::Acr),
            CHECK_NAME.at(Vendor::GitLab),
            LOG_IN_TO_GITLAB,
            CHECK_NAME.at(Vendor::Quay),
            LOG_IN_TO_QUAY,
            CHECK_NAME.at(Vendor::Harbor),
            LOG_IN_TO_HARBOR,
            CHECK_NAME.at(Vendor::Nexus),
            LOG_IN_TO_NEXUS,
            CHECK_NAME.at(Vendor::Artifactory),
            LOG_IN_TO_ARTIFACTORY,
            CHECK_NAME.at(Vendor::Swr),
            LOG_IN_TO_SWR,
            Remedy::new(
                "Get read permission in SWR",
                SWR_PERMISSIONS,
                list![Step::console(
                    "A private image needs Read on the image or its organisation for the IAM user behind the login:",
                    "SWR console > My Images > the image > Permissions > Add Permission",
                )],
            )
            .at(Vendor::Swr),
            LOG_IN_FOR_KUBERNETES,
        ],
    )
    .replacing(texts!["auth-push-denied", "auth-required", "auth-insufficient-scope"]),
    Cause::new(
        "auth-push-denied",
        "This account may not push there",
        "The registry knows you, or asks for a login, but does not let you write to {image|that name}. Mostly the name lacks your own \
         namespace, or the login is for another account.",
        list![
            Signature::new(
                "requested access to the resource is denied",
                "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): requested access to the resource is denied(?: unauthorized: authentication required)?",
            ),
            Signature::new(
                "requested access to the resource is denied",
                "\"code\": ?\"denied\", ?\"message\": ?\"requested access to the resource is denied\"",
            ),
            Signature::literal(
                "push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed",
            ),
            Signature::new(
                "push access denied, repository does not exist",
                "push access denied, repository does not exist or may require authorization(?:: authorization failed)?",
            ),
            Signature::new(
                "requested access to the resource is denied",
                "initiating layer upload to [^ ]+ in {registry}: (?:errors: )?(?:denied: )?requested access to the resource is denied(?: unauthorized: authentication required)?",
            ),
            Signature::new(
                "requested access to the resource is denied",
                "(?:uploading manifest [^ ]+ to|checking whether a blob [^ ]+ exists in) {image}: (?:errors: )?(?:denied: )?requested access to the resource is denied",
            ),
            Signature::new("initiating layer upload", "initiating layer upload to [^ ]+ in {registry}: denied(?:$|[\"')}\\],])"),
            Signature::literal("server message: insufficient_scope: authorization failed")
                .requires("push access denied, repository does not exist"),
            // Old engines list every answer of the registry; the denial is the one that counts.
            Signature::new("unauthorized: authentication required", "^unauthorized: authentication required$")
                .requires("denied: requested access to the resource is denied"),
            Signature::literal("denied: denied"),
            Signature::new("/blobs/uploads/", "(?:post|put|patch) \"?https?://{registry}/v2/[^ ]+/blobs/uploads/[^ ]*: denied\\.?(?:$|[\"')}\\],])"),
            Signature::new("error from registry: denied", "error from registry: denied(?:[^a-z:]|$)"),
            Signature::literal("Not allowed to create Repo at given location"),
            Signature::new("cannot push a ", "you cannot push a \"root\" repository"),
            Signature::literal("The client does not have permission to push to the repository"),
            Signature::new("reqPackageAccess", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): reqPackageAccess").likely(),
        ],
        list![
            Remedy::new(
                "Check the name that you push to",
                "https://docs.docker.com/reference/cli/docker/image/push/",
                list![
                    Step::text(
                        "The part before the last slash must be yours: your user or organisation, and in front of it the registry's host \
                         unless it is Docker Hub.",
                    ),
                ],
            ),
            Remedy::new(
                "Give the image the right name and push that",
                "https://docs.docker.com/reference/cli/docker/image/push/",
                list![Step::command(
                    "NAMESPACE is a project, organisation or folder where you may write:",
                    "docker tag {image|IMAGE} {registry|REGISTRY}/NAMESPACE/NAME:TAG\ndocker push {registry|REGISTRY}/NAMESPACE/NAME:TAG",
                )],
            )
            .at(Vendor::Other),
            Remedy::new(
                "Push under your Docker ID",
                HUB_REPOSITORIES,
                list![
                    Step::command(
                        "A name without an owner means library/…, where only Docker may push:",
                        "docker tag {image|IMAGE} DOCKER_ID/NAME:TAG\ndocker push DOCKER_ID/NAME:TAG",
                    ),
                    Step::text(
                        "For an organisation you must be member of a team with write access; a read-only token cannot push, and a free account \
                         has few private repositories.",
                    ),
                ],
            )
            .at(Vendor::DockerHub),
            LOG_IN,
            LOG_IN_AS_THE_SAME_USER,
            LOG_IN_TO_HUB,
            LOG_IN_TO_ECR,
            Remedy::new(
                "Let the role push to the ECR repository",
                ECR_ERRORS,
                list![Step::text(
                    "It needs ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:BatchCheckLayerAvailability, \
                     ecr:PutImage, and ecr:GetAuthorizationToken on *.",
                )],
            )
            .at(Vendor::Ecr),
            Remedy::new(
                "Give the identity the writer's role",
                GAR_ROLES,
                list![Step::text(
                    "Pushing needs roles/artifactregistry.writer on the repository, and the repository must exist: LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/NAME.",
                )],
            )
            .at(Vendor::Gar),
            Remedy::new(
                "Let the token write packages",
                GHCR_ACCESS,
                list![
                    Step::file(
                        "In GitHub Actions, give the job the permission:",
                        ".github/workflows/WORKFLOW.yml",
                        "permissions:\n  contents: read\n  packages: write",
                    ),
                    Step::console(
                        "If the package was first pushed from elsewhere, give this repository write access to it:",
                        "GitHub > the package > Package settings > Manage Actions access",
                    ),
                ],
            )
            .at(Vendor::Ghcr),
            Remedy::new(
                "Give the identity AcrPush",
                ACR_ROLES,
                list![Step::command(
                    "Grant it (on registries with repository permissions: Container Registry Repository Writer):",
                    "REGISTRY_ID=$(az acr show --name {account|NAME} --query id --output tsv)\naz role assignment create --assignee IDENTITY --role AcrPush --scope \"$REGISTRY_ID\"",
                )],
            )
            .at(Vendor::Acr),
            Remedy::new(
                "Push below the project, with a token that may write",
                GITLAB_LOGIN,
                list![Step::text(
                    "The name starts with the host and the project's full path, in small letters; the token needs write_registry and at least \
                     the Developer role. A job token pushes to its own project only.",
                )],
            )
            .at(Vendor::GitLab),
            Remedy::new(
                "Give the user or robot Write",
                QUAY_ROBOTS,
                list![Step::console(
                    "On the repository, or let it create repositories in the organisation:",
                    "Quay > the repository > Settings > User and Robot Permissions",
                )],
            )
            .at(Vendor::Quay),
            Remedy::new(
                "Push into a Harbor project where you are a developer",
                HARBOR_MEMBERS,
                list![Step::text(
                    "The part after the host is the project: it must exist, and your role there must be Developer, Maintainer or Project Admin. \
                     A proxy-cache project takes no pushes.",
                )],
            )
            .at(Vendor::Harbor),
            Remedy::new(
                "Push to a hosted repository of Nexus",
                NEXUS_LOGIN,
                list![Step::text(
                    "Group and proxy repositories do not take pushes in every edition: use the port of the hosted one, with a role that has \
                     nx-repository-view-docker-*-add and -edit.",
                )],
            )
            .at(Vendor::Nexus),
            Remedy::new(
                "Push to a repository where you may deploy",
                ARTIFACTORY,
                list![Step::text(
                    "You need Deploy on the local repository; a virtual one needs a default deployment repository, and a remote one takes no pushes.",
                )],
            )
            .at(Vendor::Artifactory),
            Remedy::new(
                "Get write permission in SWR",
                SWR_PERMISSIONS,
                list![
                    Step::console(
                        "The organisation in the name must be yours, and the IAM user behind the login needs Edit or Manage on it:",
                        "SWR console > Organization Management > the organisation > Users",
                    ),
                    Step::command("The name has this form:", "docker push {registry|ADDRESS}/ORGANISATION/NAME:TAG"),
                ],
            )
            .at(Vendor::Swr),
        ],
    )
    .replacing(texts!["auth-required", "auth-insufficient-scope"]),
    Cause::new(
        "auth-insufficient-scope",
        "The token is valid, but not for this",
        "The registry recognised the token and says that it lacks the scope: it may read but not write, or it is for another repository.",
        list![
            Signature::new(
                "insufficient_scope: authorization failed",
                "(?:server message: )?insufficient_scope: authorization failed",
            ),
            Signature::new("access token has insufficient scopes", "(?:unauthorized: |denied: )?access token has insufficient scopes"),
            Signature::new("insufficient_scope", "error=\"insufficient_scope\"").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "Check the repository's name and its owner",
                "https://docs.docker.com/reference/cli/docker/image/push/",
                list![Step::text(
                    "This is also the answer for a repository that does not exist or is not yours: compare {image|the name} letter by letter, \
                     host and namespace included.",
                )],
            ),
            Remedy::new(
                "Use a token with the scope",
                DOCKER_TOKENS,
                list![
                    Step::console(
                        "Docker Hub's tokens are made with Read, or Read & Write: pushing needs the latter. The scope cannot be changed later: \
                         make a new token.",
                        "Docker Home > Account settings > Personal access tokens",
                    ),
                    Step::command("Log in with it (for another registry than Docker Hub, name its host after both):", "docker logout\ndocker login -u USER"),
                ],
            ),
            LOG_IN_TO_GHCR,
            LOG_IN_TO_GITLAB,
            Remedy::new(
                "Log in before the builder runs",
                "https://docs.docker.com/build/ci/github-actions/",
                list![Step::text(
                    "In CI the login step must run in the same job, before the build step, and against the host that you push to: without one, \
                     BuildKit asks for an anonymous token, which may never push.",
                )],
            )
            .with(Tool::Buildx),
        ],
    ),
    Cause::new(
        "auth-token-expired",
        "The registry's token has run out",
        "The login was right once, but its token was made to last a short time only, and that is over.",
        list![
            Signature::new(
                "our authorization token has expired",
                "your authorization token has expired\\.?(?: reauthenticate and try again| please run '?aws ecr get-login)?",
            ),
            Signature::new("Token failed verification: expired", "token failed verification: expired"),
            Signature::new(
                "GetAuthorizationToken operation",
                "\\(expiredtoken(?:exception)?\\) when calling the getauthorizationtoken operation: [a-z ]*expired",
            ),
            Signature::new("token has expired", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): (?:[a-z_]+: )?(?:the |your )?(?:personal access |access |bearer |auth |jwt )?token has expired"),
            Signature::new("token is expired", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): (?:[a-z_]+: )?(?:the |your )?(?:personal access |access |bearer |auth |jwt )?token is expired"),
            Signature::literal("The requested installation does not exist").docker_only().likely(),
        ],
        list![
            LOG_IN,
            LOG_IN_AS_THE_SAME_USER,
            LOG_IN_TO_ECR,
            Remedy::new(
                "Let ECR's helper renew it",
                ECR_LOGIN,
                list![Step::file(
                    "With docker-credential-ecr-login installed, Docker gets a fresh token by itself (keep what the file already holds):",
                    "~/.docker/config.json",
                    "{\"credHelpers\": {\"{registry|ACCOUNT.dkr.ecr.REGION.amazonaws.com}\": \"ecr-login\"}}",
                )],
            )
            .at(Vendor::Ecr),
            LOG_IN_TO_GAR,
            LOG_IN_TO_ACR,
            LOG_IN_TO_GITLAB,
            LOG_IN_TO_HARBOR,
            LOG_IN_TO_ARTIFACTORY,
            LOG_IN_TO_SWR,
            Remedy::new(
                "Log in shortly before use",
                DOCKER_LOGIN,
                list![Step::text(
                    "Put the login into the same job or script, right before the pull or push. An ECR token lasts 12 hours, GitHub's workflow \
                     token as long as its job.",
                )],
            ),
        ],
    ),
    Cause::new(
        "auth-pat-required",
        "A token is needed instead of the password",
        "This account signs in with two factors, single sign-on or by its organisation's rule, so the registry takes an access token and \
         not the password.",
        list![
            Signature::new("use personal access token to login", "(?:unauthorized: )?please use personal access token to login"),
            Signature::new(
                "must log in with a Personal Access Token",
                "(?:unauthorized: )?your account must log in with a personal access token",
            ),
            Signature::new("personal access token", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): [^:]*personal access token")
                .unless(texts!["http basic: access denied", "SAML", "is expired", "has expired"])
                .likely(),
            Signature::new("password authentication is ", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): [^:]*password authentication is (?:not allowed|disabled|not supported)"),
        ],
        list![
            Remedy::new(
                "Make an access token and log in with it",
                DOCKER_TOKENS,
                list![
                    Step::console(
                        "Make one with the access that you need; it is shown once.",
                        "Docker Home > Account settings > Personal access tokens",
                    ),
                    Step::command(
                        "Remove the stored password and log in; paste the token where the password is asked for:",
                        "docker logout\ndocker login -u USER",
                    ),
                ],
            ),
            LOG_IN_TO_GHCR,
            LOG_IN_TO_GITLAB,
            Remedy::new(
                "Sign in through the browser",
                DOCKER_LOGIN,
                list![Step::command(
                    "Without a user name, newer clients sign in to Docker Hub in the browser, with your second factor:",
                    "docker login",
                )],
            )
            .at(Vendor::DockerHub),
        ],
    )
    .replacing(texts!["auth-bad-credentials"]),
    Cause::new(
        "auth-email-unverified",
        "The account's e-mail address is not confirmed",
        "The registry knows the account, but its e-mail address has not been confirmed yet, so it may not log in or push.",
        list![
            Signature::new("Account is not Active", "(?:login: )?account is not active"),
            Signature::new("verify your e", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): [^:]*verify your e-?mail"),
            Signature::new("mail address ", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): [^:]*e-?mail address (?:is|has) not (?:been )?verified"),
            Signature::new("unverified email", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): [^:]*unverified email"),
            Signature::new("mail must be verified", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): [^:]*e-?mail must be verified"),
            Signature::new("not verified", "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): (?:[a-z_]+: )?account (?:is )?not verified"),
            Signature::literal("Please check your e-mail for a confirmation link"),
        ],
        list![Remedy::new(
            "Confirm the e-mail address",
            "https://docs.docker.com/accounts/create-account/",
            list![
                Step::text("Open the message with the link (look into the spam folder too) and follow it."),
                Step::console("If it never came or ran out, have it sent again:", "Docker Home > Account settings > Email"),
                Step::command("Then log in again:", "docker logout\ndocker login"),
            ],
        )],
    ),
    Cause::new(
        "auth-org-policy",
        "An organisation's rule forbids it",
        "The login works, but a rule of the organisation behind it refuses this user, this registry or this image.",
        list![
            Signature::new(
                "must be a member of ",
                "you must be a member of (?:the|an|one of the) [^.]{0,60}organi[sz]ation",
            )
            .docker_only()
            .likely(),
            Signature::new(
                "You must be a member of the organization",
                "login failed \"?you must be a member of the organization",
            ),
            Signature::new("image access restricted", "image access restricted(?:: [^\"]*)?"),
            Signature::new("egistry access management", "(?:blocked|restricted|denied|not allowed)[^:]{0,60}registry access management"),
            Signature::new("mage access management", "(?:blocked|restricted|denied|not allowed)[^:]{0,60}image access management"),
            Signature::new("by your organi", "(?:access to|registry|image) [^ ]+ (?:has been |is )?(?:blocked|restricted|not allowed) by your organi[sz]ation"),
            Signature::new("ign-in enforcement", "sign-in enforcement (?:is enabled|requires|failed)"),
            Signature::new("organization SAML enforcement", "resource protected by organization saml enforcement"),
            Signature::new(
                "organization requires",
                "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): organization requires (?:sso|single sign-on|membership)",
            ),
            Signature::new(
                "cannot be pulled due to configured policy",
                "current image with [^:]{0,80} cannot be pulled due to configured policy",
            ),
            Signature::new("The image is not signed", "(?:denied|unknown|projectpolicyviolation|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): the image is not signed(?: by (?:cosign|notation)| in notary)?"),
            Signature::new("blocking policy configured in Xray", "blocking policy configured in xray"),
        ],
        list![
            Remedy::new(
                "Sign in with the account that belongs to the organisation",
                "https://docs.docker.com/enterprise/security/enforce-sign-in/",
                list![
                    Step::command("See as whom you are signed in, and change it:", "docker logout\ndocker login"),
                    Step::text(
                        "In Docker Desktop sign out and in again: rules reach you at sign-in, and a change can take up to a day.",
                    ),
                ],
            ),
            Remedy::new(
                "Ask an owner to allow it",
                "https://docs.docker.com/enterprise/security/hardened-desktop/registry-access-management/",
                list![Step::console(
                    "An owner of the organisation can add you, the registry or the kind of image:",
                    "Docker Home > the organisation > Admin Console > Registry access / Image access / Members",
                )],
            ),
            Remedy::new(
                "Authorise the token for the organisation",
                "https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-single-sign-on/authorizing-a-personal-access-token-for-use-with-single-sign-on",
                list![Step::console(
                    "A classic token must be let through the organisation's single sign-on:",
                    "GitHub > Settings > Developer settings > Personal access tokens > Configure SSO > Authorize",
                )],
            )
            .at(Vendor::Ghcr),
            Remedy::new(
                "Mend the image, or have the project's rule changed",
                "https://goharbor.io/docs/main/working-with-projects/project-configuration/",
                list![
                    Step::text("Rebuild on a newer base so that the scan finds less, or sign the image, then push it again."),
                    Step::console(
                        "A project administrator may list a CVE as allowed, or change the rule; that lets images through that the rule was made for.",
                        "Harbor > the project > Configuration > Deployment security, CVE allowlist",
                    ),
                ],
            )
            .at(Vendor::Harbor),
        ],
    )
    .replacing(texts!["auth-pull-denied", "auth-bad-credentials"]),
    Cause::new(
        "auth-helper-missing",
        "The credential helper {name|that the configuration names} is not installed",
        "Docker's configuration says that logins are kept by a helper program, and that program is not on the PATH: often a leftover of \
         Docker Desktop or a cloud tool.",
        list![
            Signature::new(
                " credentials - err: exec: ",
                "(?:getting|storing|erasing|listing) credentials - err: exec: \"?{name}\"?: (?:executable file not found in [$%]path%?|cannot run executable found relative to current directory)(?:, out: ?.{0,4})?",
            ),
            Signature::new(
                " credentials - err: fork/exec ",
                "(?:getting|storing|erasing|listing) credentials - err: fork/exec {path}: no such file or directory",
            ),
            Signature::new(
                " credentials - err: ",
                "(?:getting|storing|erasing|listing) credentials - err: {name} resolves to executable in current directory",
            ),
            Signature::new("docker-credential-", "exec: \"docker-credential-[a-z0-9._-]+\": executable file not found in [$%]path%?"),
            // Where the line was cut behind the helper's name.
            Signature::new(" credentials - err: exec: ", "(?:getting|storing|erasing|listing) credentials - err: exec: \"?{name}\"?(?:$| ?\\.\\.\\.|[)`'])").likely(),
            Signature::new("not installed or not available in PATH", "{name} not installed or not available in path"),
            Signature::new("docker-credential-", "docker-credential-[a-z0-9.-]+: (?:command )?not found"),
        ],
        list![
            Remedy::new(
                "Take the helper out of the configuration",
                CREDENTIAL_STORES,
                list![
                    Step::command("Look what the file names (credsStore for all registries, credHelpers for single ones):", "cat ~/.docker/config.json"),
                    Step::text(
                        "Remove the credsStore line, or the registry's line in credHelpers, and keep the rest. Public images work at once; for \
                         others log in again. Without a helper the login is stored unencrypted in that file.",
                    ),
                    Step::command("If the file holds nothing else, put it aside:", "mv ~/.docker/config.json ~/.docker/config.json.old"),
                ],
            ),
            Remedy::new(
                "Under WSL, let Docker Desktop manage the distribution",
                "https://docs.docker.com/desktop/features/wsl/",
                list![
                    Step::console("Turn the integration on for this distribution:", "Docker Desktop > Settings > Resources > WSL integration"),
                    Step::text(
                        "docker-credential-desktop.exe is found only while Windows' PATH is appended: if appendWindowsPath is false in \
                         /etc/wsl.conf, remove the credsStore line instead.",
                    ),
                ],
            )
            .on(System::Wsl),
            Remedy::new(
                "On a Mac, put Docker's programs on the PATH",
                "https://docs.docker.com/desktop/settings-and-maintenance/settings/",
                list![
                    Step::command(
                        "The helper lies in Docker Desktop; add it to your shell's start-up file:",
                        "export PATH=\"$PATH:/Applications/Docker.app/Contents/Resources/bin\"",
                    ),
                    Step::command("With Colima or another engine and no Docker Desktop, use the keychain's helper and name osxkeychain in credsStore:", "brew install docker-credential-helper"),
                ],
            )
            .on(System::MacOs),
            Remedy::new(
                "Install the helper",
                "https://github.com/docker/docker-credential-helpers#installation",
                list![
                    Step::text(
                        "Put it into a folder of the PATH of whoever runs docker: services, cron, sudo and IDEs have a shorter PATH than your shell.",
                    ),
                    Step::command("Check:", "command -v {name|docker-credential-pass}"),
                ],
            ),
        ],
    ),
    Cause::new(
        "auth-helper-failed",
        "The credential helper fails",
        "Docker asked the helper program that keeps the logins, and the helper could not do it: its store is locked, not set up or not \
         reachable from this session.",
        list![
            Signature::new("error storing credentials ", "error storing credentials [\"(]?(the stub received bad data|not enough memory resources|the specified item already exists)"),
            Signature::new(
                " credentials - err: exit status ",
                "(?:getting|storing|erasing|listing) credentials - err: exit status [0-9]+, out: ?.*",
            ),
            Signature::new(
                " credentials - err: ",
                "(?:getting|storing|erasing|listing) credentials - err: (?:signal: [a-z ]+|eof|exit status [0-9]+$|[^:]{0,200}: (?:exec format error|permission denied|input/output error|invalid argument))",
            ),
            Signature::new("exited with", "credentials store {name} exited with"),
            Signature::literal("pass not initialized").docker_only(),
            Signature::literal("keychain cannot be accessed because the current session does not allow user interaction"),
            Signature::literal("docker-credential-ecr-login can only be used with Amazon Elastic Container Registry"),
            Signature::literal("credentials not found in native keychain").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "Ask the helper directly",
                CREDENTIAL_STORES,
                list![
                    Step::command("See which one is configured, under credsStore or credHelpers:", "cat ~/.docker/config.json"),
                    Step::command(
                        "Call it with the suffix from there; it says more than Docker prints:",
                        "docker-credential-SUFFIX list",
                    ),
                ],
            ),
            Remedy::new(
                "On Linux: set up pass before its helper",
                "https://github.com/docker/docker-credential-helpers#linux",
                list![Step::command(
                    "The helper pass needs a GPG key and an initialised store; KEY_ID stands in the first command's output:",
                    "gpg --generate-key\npass init KEY_ID",
                )],
            ),
            Remedy::new(
                "On a Linux server without a desktop, do without the keyring",
                CREDENTIAL_STORES,
                list![Step::text(
                    "secretservice needs D-Bus and an unlocked keyring, which an ssh session or a CI job lacks. Use pass, or remove credsStore \
                     from ~/.docker/config.json and log in again: the login is then stored unencrypted there, so keep the file to yourself.",
                )],
            ),
            Remedy::new(
                "Unlock the keychain",
                "https://github.com/docker/docker-credential-helpers#macos",
                list![
                    Step::command("Over ssh the keychain is locked; unlock it in this session:", "security unlock-keychain"),
                    Step::text("If the item itself is broken, delete Docker's entries in Keychain Access and log in again."),
                ],
            )
            .on(System::MacOs),
            Remedy::new(
                "Clear Docker's entry in the Credential Manager",
                "https://github.com/docker/docker-credential-helpers#windows",
                list![
                    Step::console(
                        "Remove the registry's entry and log in again:",
                        "Control Panel > Credential Manager > Windows Credentials",
                    ),
                    Step::text(
                        "A session over ssh or WinRM has no access to the store, and a very long token (ECR, Azure) does not fit: then take \
                         credsStore out of %USERPROFILE%\\.docker\\config.json.",
                    ),
                ],
            )
            .on(System::Windows),
            Remedy::new(
                "Restart Docker Desktop and the WSL session",
                "https://docs.docker.com/desktop/features/wsl/",
                list![
                    Step::text("docker-credential-desktop.exe needs a running Docker Desktop and a working path from WSL into Windows."),
                    Step::command("Stop all WSL sessions from Windows, which ends what runs in them, then start Docker Desktop again:", "wsl --shutdown"),
                ],
            )
            .on(System::Wsl)
            .risk(Risk::Disruptive),
            Remedy::new(
                "Renew the cloud tool's own login",
                GAR_LOGIN,
                list![Step::command("gcloud's helper fails when gcloud has no active account:", "gcloud auth login\ngcloud auth list")],
            )
            .at(Vendor::Gar),
            Remedy::new(
                "Give ECR's helper its AWS credentials",
                ECR_LOGIN,
                list![Step::command(
                    "The helper reads the same environment and profiles as the AWS CLI, and serves ECR's hosts only:",
                    "aws sts get-caller-identity",
                )],
            )
            .at(Vendor::Ecr),
        ],
    ),
    Cause::new(
        "auth-not-interactive",
        "docker login could not ask for the password",
        "There is no terminal to type into: the command ran in CI, in a script, behind a pipe or in a terminal such as Git Bash, or what \
         should have been piped in was empty.",
        list![
            Signature::new("annot perform an interactive login from a non", "cannot perform an interactive login from a non[- ]tty device"),
        ],
        list![
            Remedy::new(
                "Hand the password over on standard input",
                DOCKER_LOGIN,
                list![
                    Step::command(
                        "Both the user name and --password-stdin are needed:",
                        "printf %s \"$REGISTRY_PASSWORD\" | docker login {registry|REGISTRY} --username USER --password-stdin",
                    ),
                    Step::text(
                        "For Docker Hub leave REGISTRY out. Check that the variables are set in this job: an empty user name or password makes docker ask for it, which ends \
                         in this message.",
                    ),
                ],
            ),
            Remedy::new(
                "See whether the command before the pipe failed",
                ECR_LOGIN,
                list![Step::command(
                    "With ECR the real error often stands one line higher, from the AWS CLI (too old, wrong region, no credentials):",
                    "aws --version\naws ecr get-login-password --region {region|REGION} > /dev/null && echo fine",
                )],
            )
            .at(Vendor::Ecr),
            Remedy::new(
                "In Git Bash, use winpty",
                "https://github.com/rprichard/winpty#readme",
                list![Step::command(
                    "MinTTY is no console to Windows programs; winpty makes one (or use PowerShell):",
                    "winpty docker login {registry|REGISTRY}",
                )],
            )
            .on(System::Windows),
        ],
    )
    .symptom(),
    Cause::new(
        "auth-login-empty",
        "docker login got an empty user name or password",
        "The login did not even reach the registry: the user name or the password came out empty, mostly because a secret or variable is \
         not set in this job.",
        list![
            Signature::new("Username and password required", "error: username and password required"),
            Signature::new("sername is required", "error: username is required").docker_only(),
            Signature::new("assword is required", "error: password is required").docker_only(),
            Signature::new("ull Username Required", "error: non-null username required"),
            Signature::new("Password Required", "error: password required").docker_only(),
            Signature::new(
                "ust provide --username with --password-stdin",
                "must provide --username with --password-stdin",
            ),
            Signature::literal("the --password-stdin option requires --username to be set"),
            Signature::new("password is empty", "^(?:error: )?password is empty$").docker_only(),
            Signature::new("username is empty", "^(?:error: )?username is empty$").docker_only(),
        ],
        list![
            Remedy::new(
                "Check that the secret exists and reaches this job",
                DOCKER_LOGIN,
                list![
                    Step::command(
                        "Print lengths only; 0 means empty:",
                        "printf %s \"$REGISTRY_USER\" | wc -c\nprintf %s \"$REGISTRY_PASSWORD\" | wc -c",
                    ),
                    Step::text(
                        "Compare the name letter by letter with the one in the settings. Workflows started by a fork or by Dependabot get no \
                         secrets, protected variables reach protected branches only, and an environment's secrets need the job to name the environment.",
                    ),
                ],
            ),
            Remedy::new(
                "Name the user on the command line",
                DOCKER_LOGIN,
                list![Step::command(
                    "--password-stdin reads the password only (for Docker Hub leave the registry out):",
                    "printf %s \"$REGISTRY_PASSWORD\" | docker login {registry|REGISTRY} --username USER --password-stdin",
                )],
            ),
        ],
    ),
    Cause::new(
        "auth-forbidden",
        "The registry refuses this client (403)",
        "{registry|The registry} answered 403 without saying why: the account lacks the right, or something in front of it (firewall, WAF, \
         proxy, address or country rule) refuses you.",
        list![
            Signature::new(
                "error parsing HTTP 403 response body",
                "error parsing http 403 response body: (?:invalid character '[^']{1,8}' looking for beginning of value|unexpected end of json input|no error details found in http response body)",
            ),
            Signature::literal("error parsing HTTP 403 response body"),
            Signature::new(
                "unexpected status from ",
                "unexpected status from (?:get|head|post|put|patch) request to https?://{registry}/[^ ]*: 403 forbidden",
            ),
            Signature::new(
                "failed with status code",
                "pulling from host {registry} failed with status code \\[[^\\]]*\\]: 403 forbidden",
            ),
            Signature::new("unexpected status from ", "unexpected status from [a-z]+ request: 403 forbidden"),
            Signature::new("registry responded to head request with ", "registry responded to head request with \"403 forbidden\""),
            Signature::new("unexpected status", "unexpected status: 403 forbidden"),
            Signature::new(
                "unexpected status code ",
                "unexpected status code (?:\\[[^\\]]*\\]: |https?://[^ ]+: )?403 forbidden",
            ),
            Signature::new(
                "failed with status: 403",
                "login attempt to https?://{registry}/v[12]/ failed with status: 403 forbidden",
            ),
            Signature::new("failed with status: 403", "login attempt (?:to [^ ]+ )?failed with status: 403 forbidden"),
            Signature::new(
                "no successful auth challenge for ",
                "no successful auth challenge for https?://{registry}/v2/ - errors: \\[.*?403 forbidden",
            ),
            Signature::new("received unexpected HTTP status", "received unexpected http status: 403 forbidden"),
            Signature::new("status 403 trying to ", "status 403 trying to (?:pull|push) repository {image}"),
            Signature::new("Status 403 while ", "status 403 while (?:fetching image layer|getting image)"),
            Signature::new(
                "pinging container registry ",
                "pinging container registry {registry}: (?:invalid status code from registry|statuscode:|received unexpected http status:) 403.*",
            ),
            Signature::new("StatusCode: 403", "(?:in|to) {image}: statuscode: 403"),
            Signature::new(
                "failed to read from destination repository ",
                "failed to read from destination repository [^ ]+: 403 \\(forbidden\\)",
            ),
            Signature::new(
                "perhaps you should make sure you have permissions for ",
                "perhaps you should make sure you have permissions for {image} and set correct credentials",
            ),
            Signature::new("StatusCode: 403", "(?:fetching|writing|uploading|reading|initiating|checking) (?:[^ ]+ ){0,6}?[^ ]+: statuscode: 403"),
            Signature::new(
                "unexpected http code: 403",
                "unexpected http code: 403 \\(forbidden\\), url: https?://{registry}/",
            ),
            Signature::new("denied: Forbidden", "(?:^|[^a-z])denied: forbidden\\.?(?:$|[\"')}\\],])").docker_only().likely(),
            Signature::literal("unknown: 403 Forbidden").docker_only().likely(),
            Signature::new("error from registry: forbidden", "error from registry: forbidden\\.?$"),
            Signature::new("unknown: Forbidden", "(?:^|[^a-z])unknown: forbidden\\.?(?:$|[\"')}\\],])").docker_only().likely(),
        ],
        list![
            Remedy::new(
                "See who answers",
                "https://docs.docker.com/reference/api/registry/auth/",
                list![Step::command(
                    "A registry answers 401 here and names itself; a firewall's page or another Server line shows who refuses:",
                    "curl -sSi https://{registry|REGISTRY}/v2/",
                )],
            ),
            LOG_IN,
            LOG_IN_TO_HUB,
            Remedy::new(
                "Renew the ECR login and check the policies",
                ECR_ERRORS,
                list![
                    Step::command(
                        "ECR answers 403 when the token ran out (12 hours) or the role lacks the action:",
                        "aws ecr get-login-password --region {region|REGION} | docker login --username AWS --password-stdin {registry|ACCOUNT.dkr.ecr.REGION.amazonaws.com}",
                    ),
                    Step::text(
                        "For pulls across accounts, the repository's policy must name your role. Layers come from S3: a VPC endpoint needs access to it too.",
                    ),
                ],
            )
            .at(Vendor::Ecr),
            Remedy::new(
                "Check the Azure registry's network rules",
                ACR_NETWORK,
                list![Step::command(
                    "Public access may be off, or your address not allowed:",
                    "az acr show --name {account|NAME} --query \"{access:publicNetworkAccess, rules:networkRuleSet}\"",
                )],
            )
            .at(Vendor::Acr),
            LOG_IN_TO_ACR,
            LOG_IN_TO_GAR,
            LOG_IN_TO_GHCR,
            LOG_IN_TO_GITLAB,
            LOG_IN_TO_QUAY,
            LOG_IN_TO_HARBOR,
            LOG_IN_TO_NEXUS,
            LOG_IN_TO_ARTIFACTORY,
            LOG_IN_TO_SWR,
            Remedy::new(
                "Rule out a proxy or the address that you come from",
                "https://docs.docker.com/engine/daemon/proxy/",
                list![
                    Step::command("See whether the engine goes through a proxy:", "docker info --format '{{.HTTPProxy}} {{.HTTPSProxy}} {{.NoProxy}}'"),
                    Step::text("Try once from another network. If it works there, ask whoever runs the firewall to let this registry through."),
                ],
            ),
            LOG_IN_FOR_KUBERNETES,
        ],
    ),
    Cause::new(
        "auth-token-service-failed",
        "The registry's token service answered with an error",
        "Before pulling or pushing, Docker fetches a short-lived token from the registry's authorisation server, and that failed.",
        list![
            Signature::new(
                " token: unexpected status from ",
                "(?:failed to authorize: )?failed to fetch (?:anonymous|oauth) token: unexpected status from (?:get|post) request to https?://{registry}/[^ ]*: (?:4[01]|50)[0-9][a-z ]*",
            ),
            Signature::new(
                " token: unexpected status",
                "(?:failed to authorize: )?failed to fetch (?:anonymous|oauth) token: unexpected status: (?:4[01]|50)[0-9][a-z ]*",
            ),
            Signature::new("failed to fetch ", "failed to fetch (?:anonymous|oauth) token:").likely(),
            Signature::new("failed to authorize: failed to fetch ", "failed to authorize: failed to fetch (?:anonymous|oauth) token").likely(),
            Signature::new("failed to fetch oauth token", "failed to (?:solve|push|pull)[^ ]*: (?:[^ ]+: )?failed to fetch oauth token(?:$|[\"'`)])").likely(),
            Signature::new("failed to authorize", "failed to (?:solve|push|pull)[^ ]*: (?:[^ ]+: )?failed to authorize(?:$|[\"'`)])").likely(),
            Signature::literal("authorization server did not include a token in the response"),
            Signature::literal("no realm specified for token auth challenge"),
            Signature::literal("unable to decode token response"),
            Signature::new(
                "token auth attempt for registry ",
                "token auth attempt for registry https?://{registry}/v2/: .*? request failed with status: 40[02-9]",
            ),
            Signature::new(
                "invalid status code from registry",
                "bear(?:er)? token: invalid status code from registry (?:40[0235-9]|50[0-9]) \\([a-z ]+\\)",
            ),
            Signature::literal("server message: invalid_token: authorization failed"),
            Signature::literal("failed to find supported auth scheme"),
            Signature::new("failed waiting for authentication", "failed waiting for authentication: "),
            Signature::literal("unexpected response from tenant"),
        ],
        list![
            Remedy::new(
                "See whether the service is down",
                "https://www.dockerstatus.com/",
                list![Step::text("With a 5xx answer look at Docker Hub's status page, wait a few minutes and try again.")],
            )
            .at(Vendor::DockerHub),
            Remedy::new(
                "See whether the service is down",
                "https://docs.docker.com/reference/api/registry/auth/",
                list![Step::text(
                    "With a 5xx answer look at the registry's status page, or at the log of the token service if it is yours; wait a few minutes and try again.",
                )],
            ),
            Remedy::new(
                "Log out, and in again",
                DOCKER_LOGIN,
                list![
                    Step::text(
                        "A stored login that is out of date makes the token service refuse even public images: docker logout HOST, then docker \
                         login HOST (for Docker Hub without HOST).",
                    ),
                    Step::text("If the image is public, try it logged out too."),
                ],
            ),
            LOG_IN_TO_GHCR,
            LOG_IN_TO_ACR,
            LOG_IN_TO_GAR,
            LOG_IN_TO_GITLAB,
            LOG_IN_TO_HARBOR,
            LOG_IN_TO_SWR,
            Remedy::new(
                "Check name, clock and proxy",
                "https://docs.docker.com/reference/api/registry/auth/",
                list![
                    Step::command("Tokens last minutes only: the clock must be right.", "timedatectl"),
                    Step::text(
                        "The authorisation server is a host of its own (auth.docker.io, or what the registry names): a proxy or firewall must let it through too.",
                    ),
                ],
            ),
        ],
    ),
];
