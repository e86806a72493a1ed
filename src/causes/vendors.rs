//! What only one registry says: ECR, Google's, GHCR, ACR, GitLab, Quay, Harbor. SWR has a file of its own.

use crate::cause::{Cause, Remedy, Signature, Step, list, texts};
use crate::context::{System, Tool, Vendor};

const ECR_LOGIN: &str = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html";
const ECR_ERRORS: &str = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors.html";
const ECR_DOCKER_ERRORS: &str =
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html";
const ECR_POLICIES: &str = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html";
const GAR_LOGIN: &str = "https://docs.cloud.google.com/artifact-registry/docs/docker/authentication";
const GAR_ROLES: &str = "https://docs.cloud.google.com/artifact-registry/docs/access-control";
const GAR_MOVE: &str = "https://docs.cloud.google.com/artifact-registry/docs/transition/transition-from-gcr";
const GHCR: &str = "https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry";
const GHCR_ACCESS: &str = "https://docs.github.com/en/packages/learn-github-packages/configuring-a-packages-access-control-and-visibility";
const GHCR_ACTIONS: &str = "https://docs.github.com/en/packages/managing-github-packages-using-github-actions-workflows/publishing-and-installing-a-package-with-github-actions";
const ACR_LOGIN: &str =
    "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-troubleshoot-login";
const ACR_ROLES: &str = "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-roles";
const ACR_FIREWALL: &str =
    "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-access-selected-networks";
const GITLAB_LOGIN: &str =
    "https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/";
const GITLAB_JOB_TOKEN: &str = "https://docs.gitlab.com/ci/jobs/ci_job_token/";
const QUAY_ROBOTS: &str = "https://docs.quay.io/glossary/robot-accounts.html";
const HARBOR_PUSH: &str =
    "https://goharbor.io/docs/main/working-with-projects/working-with-images/pulling-pushing-images/";
const HARBOR_ROLES: &str =
    "https://goharbor.io/docs/main/administration/managing-users/user-permissions-by-role/";
const HARBOR_PROJECTS: &str = "https://goharbor.io/docs/main/working-with-projects/create-projects/";

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "ecr-login-missing",
        "Docker is not logged in to this ECR registry",
        "Docker holds no valid login for {registry|this ECR registry}: there was none, it was for another account or region, or its 12 \
         hours are over.",
        list![
            Signature::new(
                "no basic auth credentials",
                "(?:get|head|post|put|patch) \"?https?://{registry}/v[12]/[^ ]*: no basic auth credentials",
            )
            .at(Vendor::Ecr),
            Signature::new("no basic auth credentials", "(?:authorization failed: )?no basic auth credentials(?:: authorization failed)?")
                .at(Vendor::Ecr),
            Signature::new(
                "authentication required",
                "(?:(?:get|head|post|put|patch) \"?https?://[^ ]+: )?(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authentication required",
            )
            .at(Vendor::Ecr),
            Signature::new(
                "unexpected status",
                "unexpected status(?: from (?:get|head|post|put|patch) request to https?://[^ ]+)?: 401 unauthorized",
            )
            .at(Vendor::Ecr),
            Signature::new("failed with status code", "pulling from host [^ ]+ failed with status code \\[[^\\]]*\\]: 401 unauthorized")
                .at(Vendor::Ecr),
        ],
        list![
            Remedy::new(
                "Log in with a password from AWS",
                ECR_LOGIN,
                list![
                    Step::command("Check that the AWS CLI runs as whom you think, in the right account:", "aws sts get-caller-identity"),
                    Step::command(
                        "Log in to exactly the host of the image's name; the region is the one in that name:",
                        "aws ecr get-login-password --region {region|REGION} | docker login --username AWS --password-stdin {registry|ACCOUNT.dkr.ecr.REGION.amazonaws.com}",
                    ),
                    Step::text(
                        "Run it as the user who runs the failing command: sudo docker reads root's logins. Another account's base image needs a login of its own.",
                    ),
                ],
            ),
            Remedy::new(
                "In CI, log in inside the job",
                "https://github.com/aws-actions/amazon-ecr-login#readme",
                list![Step::text(
                    "The login lasts 12 hours and belongs to one machine: do it in the job that pushes. Jobs that share a machine share \
                     ~/.docker/config.json, and the first that ends may log the others out: give each its own DOCKER_CONFIG.",
                )],
            ),
            Remedy::new(
                "Let ECR's helper renew the login by itself",
                "https://github.com/awslabs/amazon-ecr-credential-helper#readme",
                list![Step::file(
                    "With docker-credential-ecr-login on the PATH (keep what the file already holds):",
                    "~/.docker/config.json",
                    "{\"credHelpers\": {\"{registry|ACCOUNT.dkr.ecr.REGION.amazonaws.com}\": \"ecr-login\"}}",
                )],
            ),
            Remedy::new(
                "On Windows, keep the login out of the Credential Manager",
                ECR_DOCKER_ERRORS,
                list![Step::text(
                    "If docker login says Login Succeeded and the push still fails, the store did not keep the long token: remove the \
                     credsStore line from %USERPROFILE%\\.docker\\config.json and log in again. The login then lies unencrypted in that file.",
                )],
            )
            .on(System::Windows),
        ],
    )
    .replacing(texts!["auth-no-credentials", "auth-required", "auth-pull-denied", "auth-push-denied"]),
    Cause::new(
        "ecr-not-authorized",
        "The AWS identity lacks the ECR permission",
        "AWS knows who asks, and that identity's policies (or the repository's) do not allow {permission|the action}.",
        list![
            Signature::new(
                "is not authorized to perform: ",
                "(?:denied: )?user: arn:[^ ]+ is not authorized to perform: {permission} on resource: arn:[^ ]*:ecr[^ ]*(?: because [a-z -]+ allows? the [^ ]+ action| with an explicit deny[a-z -]*)?",
            ),
            Signature::new(
                "is not authorized to perform: ecr",
                "user: arn:[^ ]+ is not authorized to perform: ecr(?:-public)?:[a-z]+ on resource: \\* because [a-z -]+ allows? the {permission} action",
            ),
            Signature::new("is not authorized to perform: ecr", "is not authorized to perform: ecr(?:-public)?:[a-z]+"),
            Signature::new("(AccessDeniedException)", "\\(accessdeniedexception\\) when calling the [a-z]+ operation")
                .requires("ecr"),
            Signature::new("Not Authorized", "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): Not Authorized").at(Vendor::Ecr),
        ],
        list![
            Remedy::new(
                "See who asks, and from where",
                ECR_ERRORS,
                list![Step::command(
                    "Often it is another role than expected (the instance's, the build's, a profile's):",
                    "aws sts get-caller-identity",
                )],
            ),
            Remedy::new(
                "Allow the action to that identity",
                ECR_ERRORS,
                list![
                    Step::text(
                        "Add {permission|the action} to its policy. Logging in needs ecr:GetAuthorizationToken on *. Pulling needs \
                         ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability on the repository; pushing also \
                         ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage.",
                    ),
                    Step::text("The managed policies AmazonEC2ContainerRegistryReadOnly (pull) and AmazonEC2ContainerRegistryPowerUser (push) hold these. For public.ecr.aws the actions are called ecr-public:…, and logging in needs sts:GetServiceBearerToken too."),
                ],
            ),
            Remedy::new(
                "Across accounts, open the repository too",
                ECR_POLICIES,
                list![Step::command(
                    "The repository's own policy must allow it to the foreign account; look at it:",
                    "aws ecr get-repository-policy --repository-name NAME --region {region|REGION}",
                )],
            ),
        ],
    )
    .replacing(texts!["auth-pull-denied", "auth-push-denied", "auth-forbidden"]),
    Cause::new(
        "ecr-repository-missing",
        "The ECR repository does not exist in that account and region",
        "ECR does not make a repository when you push: it must be created first, in the account and region that the host names.",
        list![
            Signature::new(
                "does not exist in the registry with id",
                "the repository with name '{name}' does not exist in the registry with id '?[0-9a-z*]+'?",
            ),
            Signature::new("does not exist in the registry with id", "does not exist in the registry with id '?[0-9a-z*]+'?"),
            Signature::new("(RepositoryNotFoundException)", "\\(repositorynotfoundexception\\) when calling the [a-z]+ operation"),
            Signature::new("RepositoryNotFoundException: ", "repositorynotfoundexception: "),
        ],
        list![
            Remedy::new(
                "Compare account, region and name",
                "https://docs.aws.amazon.com/AmazonECR/latest/userguide/docker-push-ecr-image.html",
                list![Step::command(
                    "The host is ACCOUNT.dkr.ecr.REGION.amazonaws.com; what follows the slash is the repository's whole name:",
                    "aws ecr describe-repositories --region {region|REGION} --query \"repositories[].repositoryUri\"",
                )],
            ),
            Remedy::new(
                "Create the repository",
                "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-create.html",
                list![Step::command(
                    "Once; then push again:",
                    "aws ecr create-repository --region {region|REGION} --repository-name {name|NAME}",
                )],
            ),
            Remedy::new(
                "Have repositories made on push",
                "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-creation-templates.html",
                list![Step::text("A repository creation template for create on push does it with your settings, where the account uses one.")],
            ),
        ],
    )
    .replacing(texts!["manifest-name-unknown", "manifest-unknown"]),
    Cause::new(
        "gar-permission-denied",
        "The Google identity lacks the permission on that repository",
        "Google knows who asks, and that account has no role with {permission|the permission} there, or project, location or repository \
         are misspelt or missing.",
        list![
            Signature::new(
                " denied on resource",
                "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): permission [\"']{permission}[\"'] denied on resource(?: [\"'][^\"']+[\"'])?(?: \\(or it may not exist\\))?",
            ),
            Signature::new(
                "denied on resource ",
                "permission [\"']{permission}[\"'] denied on resource [\"']?[^ ]*(?:artifactregistry|projects/)[^ ]*(?: \\(or it may not exist\\))?",
            ),
            Signature::new("This API method requires billing to be enabled", "denied: this api method requires billing to be enabled.{0,400}"),
            Signature::new("denied: Permission denied", "denied: permission denied").at(Vendor::Gar).likely(),
            // Where people cut the resource.
            Signature::new(
                ": permission ",
                "(?:denied|error from registry): permission [\"']{permission}[\"'](?: denied)?(?: on resource)?",
            )
            .likely(),
            Signature::new(
                "caller does not have permission ",
                "(?:denied: token exchange failed for project '[^']*'\\. )?caller does not have permission '{permission}'",
            ),
            Signature::new(
                "failed to fetch oauth token: unexpected status",
                "(?:failed to authorize: )?failed to fetch oauth token: unexpected status(?: from (?:get|post) request to https?://[^ ]+)?: 403 forbidden[a-z ]*",
            )
            .at(Vendor::Gar)
            .likely(),
            Signature::new("Token exchange failed for project", "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): token exchange failed for project '[^']*'\\. access denied"),
            Signature::new("Creating on push requires the", "(?:denied: )?gcr.io repo does not exist\\. creating on push requires the {permission} permission"),
            Signature::new(
                "Artifact Registry API has not been used",
                "artifact registry api has not been used in project [^ ]+ before or it is disabled",
            ),
            Signature::new("gcr.io domain is disabled", "(?:unknown|denied): [a-z.]*gcr\\.io domain is disabled"),
            Signature::new("Container Registry is deprecated", "(?:denied: )?container registry is deprecated and shutting down"),
        ],
        list![
            Remedy::new(
                "Check project, location and repository in the name",
                GAR_LOGIN,
                list![
                    Step::text("The name has four parts: LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE. The repository must exist; a push does not make it."),
                    Step::command(
                        "List what there is, and create what is missing:",
                        "gcloud artifacts repositories list --project {account|PROJECT}\ngcloud artifacts repositories create REPOSITORY --repository-format docker --location {region|LOCATION} --project {account|PROJECT}",
                    ),
                ],
            ),
            Remedy::new(
                "If the name begins with gcr.io, move to Artifact Registry",
                GAR_MOVE,
                list![Step::text(
                    "Container Registry has been shut down; gcr.io names work only where Artifact Registry serves them. Pushing a new name \
                     there needs artifactregistry.repositories.createOnPush (roles/artifactregistry.createOnPushWriter).",
                )],
            ),
            Remedy::new(
                "See as whom Docker asks",
                GAR_LOGIN,
                list![Step::command(
                    "It is gcloud's active account if gcloud is the credential helper, else whoever logged in:",
                    "gcloud auth list\ngcloud auth configure-docker {registry|LOCATION-docker.pkg.dev}",
                )],
            ),
            Remedy::new(
                "Give that account the role",
                GAR_ROLES,
                list![Step::command(
                    "roles/artifactregistry.reader to pull, roles/artifactregistry.writer to push:",
                    "gcloud artifacts repositories add-iam-policy-binding REPOSITORY --location {region|LOCATION} --project {account|PROJECT} --member serviceAccount:NAME@{account|PROJECT}.iam.gserviceaccount.com --role roles/artifactregistry.writer",
                )],
            ),
            Remedy::new(
                "Turn the API on",
                "https://docs.cloud.google.com/artifact-registry/docs/enable-service",
                list![
                    Step::command("Where the message says that it is not used yet or disabled:", "gcloud services enable artifactregistry.googleapis.com --project {account|PROJECT}"),
                    Step::console("Where it says that billing must be enabled, link the project to a billing account:", "Google Cloud console > Billing > Link a billing account"),
                ],
            ),
        ],
    )
    .replacing(texts!["auth-pull-denied", "auth-push-denied", "auth-forbidden"]),
    Cause::new(
        "gar-unauthenticated",
        "Docker asks the Google registry without a valid login",
        "The request reached Google's registry without an account, or with a token that it does not accept: mostly the credential helper \
         is not set up for {registry|this host}.",
        list![
            Signature::new(
                "Unauthenticated requests do not have permission",
                "(?:denied: )?unauthenticated request\\. unauthenticated requests do not have permission(?: [\"']{permission}[\"'])?(?: on resource [\"'][^\"']+[\"'])?(?: \\(or it may not exist\\))?",
            ),
            Signature::new(
                "You don't have the needed permissions",
                "(?:unauthorized: |denied: )?you don't have the needed permissions to perform this operation, and you may have invalid credentials",
            ),
            Signature::new("Unauthorized access", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): unauthorized access\\.?").at(Vendor::Gar),
            Signature::new("Not Authorized", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): Not Authorized").at(Vendor::Gar),
            Signature::new(
                "invalid authentication credentials",
                "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): (?:[a-z_]+: )?(?:the )?request ha[sd] invalid authentication credentials",
            ),
            Signature::new(
                ": authentication ",
                "(?:(?:get|head|post|put|patch) \"?https?://[^ ]+: )?(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authentication (?:required|failed)",
            )
            .at(Vendor::Gar),
            Signature::new(
                " token: unexpected status",
                "(?:failed to authorize: )?failed to fetch (?:anonymous|oauth) token: unexpected status(?: from (?:get|post) request to https?://[^ ]+)?: 401 unauthorized[a-z ]*",
            )
            .at(Vendor::Gar),
            Signature::new(
                "failed to fetch anonymous token: unexpected status",
                "(?:failed to authorize: )?failed to fetch anonymous token: unexpected status(?: from (?:get|post) request to https?://[^ ]+)?: 403 forbidden[a-z ]*",
            )
            .at(Vendor::Gar)
            .likely(),
        ],
        list![
            Remedy::new(
                "Register gcloud for exactly this host",
                GAR_LOGIN,
                list![
                    Step::command(
                        "Without a host it covers the gcr.io names only; each LOCATION-docker.pkg.dev must be named:",
                        "gcloud auth login\ngcloud auth configure-docker {registry|LOCATION-docker.pkg.dev}",
                    ),
                    Step::text("sudo docker reads root's configuration: configure it there as well, or run docker without sudo."),
                ],
            ),
            Remedy::new(
                "Or log in with a token",
                GAR_LOGIN,
                list![Step::command(
                    "It lasts an hour, which suits a script or a machine where gcloud and docker do not share a PATH (snap):",
                    "gcloud auth print-access-token | docker login -u oauth2accesstoken --password-stdin {registry|LOCATION-docker.pkg.dev}",
                )],
            ),
            Remedy::new(
                "On GKE and virtual machines, check the service account",
                GAR_ROLES,
                list![Step::text(
                    "Nodes pull as their service account: it needs roles/artifactregistry.reader, and the nodes the scope cloud-platform or devstorage.read_only.",
                )],
            ),
        ],
    )
    .replacing(texts![
        "auth-required",
        "auth-pull-denied",
        "auth-push-denied",
        "auth-forbidden",
        "auth-token-service-failed"
    ]),
    Cause::new(
        "ghcr-scope",
        "The GitHub token may not do this with packages",
        "GitHub knows the token, but the token, or the repository's workflow behind it, has no right to read or write this package.",
        list![
            Signature::new(
                "token provided does not match expected scopes",
                "(?:denied: )?(?:permission_denied: )?the token provided does not match expected scopes",
            ),
            Signature::new("permission_denied: ", "permission_denied: (?:write|read|create|delete|admin)_package"),
            Signature::new("permission_denied: ", "denied: permission_denied: [a-z]+:packages"),
            Signature::new("permission_denied: ", "denied: permission_denied: error from intermediary with http status code 403.*"),
            Signature::new("denied: permission_denied", "(?:^|[^a-z ] ?)denied: permission_denied(?:$|[\"')}\\],])"),
        ],
        list![
            Remedy::new(
                "In GitHub Actions, let the job write packages",
                GHCR_ACTIONS,
                list![
                    Step::file(
                        "In the workflow or its job (naming any permission turns the others off):",
                        ".github/workflows/WORKFLOW.yml",
                        "permissions:\n  contents: read\n  packages: write",
                    ),
                    Step::text("Workflows started by a pull request from a fork never get write access."),
                ],
            ),
            Remedy::new(
                "Connect the package with the repository",
                GHCR_ACCESS,
                list![Step::console(
                    "A package first pushed with a personal token does not know the repository: give it the role Write.",
                    "GitHub > the package > Package settings > Manage Actions access > Add Repository",
                )],
            ),
            Remedy::new(
                "Use a classic token with the scope",
                GHCR,
                list![
                    Step::console(
                        "read:packages to pull, write:packages to push. Fine-grained tokens do not work with ghcr.io.",
                        "GitHub > Settings > Developer settings > Personal access tokens > Tokens (classic)",
                    ),
                    Step::command("Log in with it:", "echo \"$CR_PAT\" | docker login ghcr.io -u GITHUB_USER --password-stdin"),
                ],
            ),
            Remedy::new(
                "Check the owner in the name",
                GHCR,
                list![Step::text("The name is ghcr.io/OWNER/NAME in small letters, and OWNER must be you or an organisation that lets you publish.")],
            ),
        ],
    )
    .replacing(texts!["auth-pull-denied", "auth-push-denied", "auth-insufficient-scope"]),
    Cause::new(
        "ghcr-install-not-allowed",
        "This workflow or app may not publish packages of that organisation",
        "The token belongs to a workflow or GitHub App, and the organisation's package settings, or the job's permissions, do not let it \
         create or write the package.",
        list![
            Signature::new(
                "installation not allowed to ",
                "(?:denied: )?installation not allowed to (?:create|write|read|update|delete)[a-z ]* package",
            ),
        ],
        list![
            Remedy::new(
                "Let the job write packages",
                GHCR_ACTIONS,
                list![Step::file(
                    "In the workflow or its job:",
                    ".github/workflows/WORKFLOW.yml",
                    "permissions:\n  contents: read\n  packages: write",
                )],
            ),
            Remedy::new(
                "Let the repository write the existing package",
                GHCR_ACCESS,
                list![Step::console(
                    "If the package exists already, add this repository with the role Write:",
                    "GitHub > the package > Package settings > Manage Actions access",
                )],
            ),
            Remedy::new(
                "Ask an owner to allow it",
                GHCR_ACCESS,
                list![
                    Step::console(
                        "Members must be allowed to create packages of that visibility:",
                        "GitHub > the organisation > Settings > Packages > Package creation",
                    ),
                    Step::console(
                        "And workflows may be held to reading:",
                        "GitHub > the organisation > Settings > Actions > General > Workflow permissions",
                    ),
                ],
            ),
            Remedy::new(
                "Push to your own owner's name",
                GHCR,
                list![Step::text("A workflow's token publishes only below the owner of its repository: ghcr.io/OWNER/…, also in a fork.")],
            ),
        ],
    )
    .replacing(texts!["auth-push-denied", "auth-pull-denied"]),
    Cause::new(
        "acr-network-blocked",
        "The Azure registry's firewall refuses this address",
        "The registry lets in only addresses and networks on its list, and {host|the address that you come from} is not on it.",
        list![
            // Where a wrap broke the escaped quotes around the address.
            Signature::new("is not allowed access", "client with ip [^ ]{1,60} is not allowed access"),
            Signature::new(
                "is not allowed access",
                "(?:denied: )?client with ip [\"']?{host}[\"']? is not allowed access\\.?(?: refer:? https://aka.ms/acr/firewall to grant access)?",
            ),
            Signature::new("aka.ms/acr/firewall", "refer:? https://aka.ms/acr/firewall to grant access").likely(),
            // A login from outside the list: the 403 says no more.
            Signature::new("failed with status: 403", "login attempt to https?://{registry}/v[12]/ failed with status: 403 forbidden")
                .at(Vendor::Acr)
                .likely(),
        ],
        list![
            Remedy::new(
                "Look at how the registry is set",
                ACR_FIREWALL,
                list![Step::command(
                    "With public access disabled no list of addresses helps:",
                    "az acr show --name {account|NAME} --query \"[publicNetworkAccess, networkRuleSet]\"",
                )],
            ),
            Remedy::new(
                "Allow the address",
                ACR_FIREWALL,
                list![
                    Step::command(
                        "For a fixed address (the name is the host without .azurecr.io):",
                        "az acr network-rule add --name {account|NAME} --ip-address {host|ADDRESS}",
                    ),
                    Step::console("Or in the portal:", "Azure portal > the registry > Networking > Public access > Selected networks"),
                ],
            ),
            Remedy::new(
                "In CI, run inside the allowed network",
                "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-private-link",
                list![Step::text(
                    "Hosted agents come from changing addresses. Use an own agent in a network that the registry trusts, or a private endpoint; \
                     check then that the name resolves to the private address.",
                )],
            ),
        ],
    )
    .replacing(texts!["auth-forbidden", "auth-pull-denied", "auth-push-denied"]),
    Cause::new(
        "acr-login-required",
        "There is no valid login for the Azure registry",
        "{registry|The Azure registry} got no login, or one that is out of date or not allowed there.",
        list![
            Signature::new(
                "aka.ms/acr/authorization",
                "(?:(?:get|head|post|put|patch) \"?https?://[^ ]+: )?(?:unauthorized: )?authentication required, visit https://aka.ms/acr/authorization(?: for more information)?",
            ),
            Signature::new(
                "authentication required",
                "(?:get|head|post|put|patch) \"?https?://{registry}/v2/[^ ]*: (?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authentication required",
            )
            .at(Vendor::Acr),
            Signature::new("authentication required", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authentication required").at(Vendor::Acr),
            Signature::new(
                " token: unexpected status",
                "(?:failed to authorize: )?failed to fetch (?:anonymous|oauth) token: unexpected status(?: from (?:get|post) request to https?://[^ ]+)?: 401 unauthorized[a-z ]*",
            )
            .at(Vendor::Acr),
            Signature::new(
                "unexpected status",
                "unexpected status(?: from (?:get|head|post|put|patch) request to https?://[^ ]+)?: 401 unauthorized",
            )
            .at(Vendor::Acr),
            Signature::new("Application not registered with AAD", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): Application not registered with AAD"),
            Signature::new("CONNECTIVITY_REFRESH_TOKEN_ERROR", "connectivity_refresh_token_error"),
            Signature::literal("Unable to get admin user credentials with message: Admin user is disabled"),
            Signature::literal("Unable to authenticate using AAD or admin login credentials"),
        ],
        list![
            Remedy::new(
                "Log in with the Azure CLI",
                ACR_LOGIN,
                list![
                    Step::command(
                        "The name is the host without .azurecr.io; the login lasts 3 hours:",
                        "az login\naz acr login --name {account|NAME}",
                    ),
                    Step::command("Where that fails, let Azure look at it:", "az acr check-health --name {account|NAME} --ignore-errors --yes"),
                ],
            ),
            Remedy::new(
                "With a service principal, check secret and role",
                ACR_ROLES,
                list![
                    Step::command(
                        "User name is the application's id, password its secret (which runs out, after a year or less):",
                        "docker login {registry|NAME.azurecr.io} -u APPLICATION_ID",
                    ),
                    Step::command(
                        "It needs AcrPull, or AcrPush to push:",
                        "az role assignment list --assignee APPLICATION_ID --all --output table",
                    ),
                ],
            ),
            Remedy::new(
                "For AKS, attach the registry",
                "https://learn.microsoft.com/en-us/azure/aks/cluster-container-registry-integration",
                list![Step::command(
                    "This gives the cluster's kubelet identity AcrPull:",
                    "az aks update --resource-group GROUP --name CLUSTER --attach-acr {account|NAME}",
                )],
            )
            .with(Tool::Kubelet),
            Remedy::new(
                "Check the name",
                ACR_LOGIN,
                list![Step::text("A misspelt image or registry is answered in the same way: the host is the login server, all in small letters.")],
            ),
        ],
    )
    .replacing(texts!["auth-required", "auth-token-service-failed"]),
    Cause::new(
        "gitlab-access-forbidden",
        "GitLab refuses the token for this registry or project",
        "GitLab does not let this user, token or job at {image|that image}: the token lacks the scope or the role, is \
         wrong or out of date, or the project's registry is off.",
        list![
            Signature::new(
                "denied: access forbidden",
                "(?:get|head) \"?https?://{registry}/v2/[^ ]*: denied: access forbidden",
            ),
            Signature::new("access forbidden", "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): access forbidden"),
            Signature::new("access forbidden", "\"code\": ?\"denied\", ?\"message\": ?\"access forbidden\""),
            Signature::new(
                "HTTP Basic: Access denied",
                "(?:unauthorized|denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): http basic: access denied(?:\\.? the provided password or token is incorrect or your account has 2fa enabled and you must use a personal access token instead of a password|\\.? if a password was provided for git authentication[^\"]*|\\.? you must use a personal access token with [^\"]*)?",
            ),
            Signature::new("HTTP Basic: Access denied", "\"message\": ?\"http basic: access denied"),
        ],
        list![
            Remedy::new(
                "In a CI job, log in with the job's own account",
                GITLAB_LOGIN,
                list![
                    Step::command(
                        "GitLab sets these variables in every job; quote them:",
                        "echo \"$CI_REGISTRY_PASSWORD\" | docker login \"$CI_REGISTRY\" -u \"$CI_REGISTRY_USER\" --password-stdin",
                    ),
                    Step::text("Log in in the same job and with the same DOCKER_CONFIG as the pull or push, in before_script for example."),
                ],
            ),
            Remedy::new(
                "If the runner cannot pull the job's own image, give the runner the login",
                "https://docs.gitlab.com/ci/docker/using_docker_images/#access-an-image-from-a-private-container-registry",
                list![Step::file(
                    "image: and services: are pulled before any script runs. The runner uses the job's token; for other registries, or projects that do not let the job in, \
                     it reads the CI/CD variable DOCKER_AUTH_CONFIG (AUTH is USER:TOKEN in base64):",
                    "DOCKER_AUTH_CONFIG",
                    "{\"auths\": {\"{registry|registry.gitlab.com}\": {\"auth\": \"AUTH\"}}}",
                )],
            ),
            Remedy::new(
                "For another project's image, let the job in",
                GITLAB_JOB_TOKEN,
                list![Step::console(
                    "A job token reaches another project only if that project allows yours, and whoever started the job may see both:",
                    "GitLab > the other project > Settings > CI/CD > Job token permissions",
                )],
            ),
            Remedy::new(
                "Use a token with the registry's scopes",
                GITLAB_LOGIN,
                list![
                    Step::text(
                        "With two-factor sign-in the password is refused. A personal, project or deploy token needs read_registry to pull, and \
                         write_registry to push, and a role of at least Reporter (pull) or Developer (push).",
                    ),
                    Step::command("Log in with it:", "echo \"$TOKEN\" | docker login {registry|registry.gitlab.com} -u USER --password-stdin"),
                ],
            ),
            Remedy::new(
                "Check the name, and that the registry is on",
                "https://docs.gitlab.com/user/packages/container_registry/",
                list![
                    Step::text("The image is called HOST/GROUP/PROJECT/NAME:TAG, all in small letters; a project that does not exist is refused in the same way."),
                    Step::console("The feature can be off or for members only:", "GitLab > the project > Settings > General > Visibility > Container registry"),
                ],
            ),
        ],
    )
    .replacing(texts!["auth-pull-denied", "auth-push-denied", "auth-bad-credentials", "auth-required", "auth-pat-required"]),
    Cause::new(
        "quay-not-authorized",
        "Quay does not let this account at the repository",
        "Quay (Red Hat Quay and Nexus use the same words) knows no right of this user or robot on {image|the repository}; a repository that \
         does not exist is refused in the same way.",
        list![
            Signature::new(
                "access to the requested resource is not authorized",
                "(?:(?:get|head) \"?https?://{registry}/v2/[^ ]*: )unauthorized: access to the requested resource is not authorized",
            ),
            Signature::new(
                "access to the requested resource is not authorized",
                "(?:unauthorized: )?access to the requested resource is not authorized",
            ),
            Signature::new(
                "This namespace is disabled",
                "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): this namespace is disabled\\. please contact your system administrator",
            ),
        ],
        list![
            Remedy::new(
                "Check name and login",
                QUAY_ROBOTS,
                list![
                    Step::text("Compare {image|the name} with what the web page shows: a misspelt or missing repository looks the same."),
                    Step::command(
                        "Log in as the account that may (a robot's name holds a plus sign):",
                        "docker logout {registry|quay.io}\ndocker login {registry|quay.io}",
                    ),
                ],
            ),
            Remedy::new(
                "Give the user or robot the right",
                QUAY_ROBOTS,
                list![
                    Step::console(
                        "Read to pull, Write to push:",
                        "Quay > the repository > Settings > User and Robot Permissions",
                    ),
                    Step::text(
                        "A robot cannot push a new repository unless it may create repositories in the organisation: create the repository first. \
                         A new repository is private until you make it public.",
                    ),
                ],
            ),
            Remedy::new(
                "In Nexus, check role, realm and port",
                "https://help.sonatype.com/en/docker-authentication.html",
                list![Step::text(
                    "Docker Bearer Token Realm must be active, the role needs nx-repository-view-docker rights on that repository, and the port must \
                     be that repository's own.",
                )],
            ),
        ],
    )
    .replacing(texts!["auth-push-denied", "auth-pull-denied"]),
    Cause::new(
        "harbor-unauthorized",
        "Harbor: the project is missing, or your role there does not suffice",
        "Harbor does not let this user or robot at {image|the repository}: the project does not exist, is private, or the role lacks the right.",
        list![
            Signature::new(
                "unauthorized to access repository",
                "(?:unauthorized: )?unauthorized to access repository: .{1,200}?, action: [a-z]+(?:: unauthorized to access repository: .{1,200}?, action: [a-z]+)?",
            ),
            Signature::new("unauthorized to access repository", "unauthorized: unauthorized to access repository"),
            Signature::new("unauthorized to list catalog", "(?:unauthorized: )?unauthorized to list catalog"),
            Signature::literal("authorize header needed to send HEAD to repository"),
            Signature::new("project not found, name: ", "(?:unauthorized: |not found: |denied: )?project not found, name: {name}"),
            Signature::new("not found: project ", "not found: project {name} not found"),
            Signature::new(": unauthorized", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): unauthorized(?:: unauthorized)?(?:$|[\"')}\\],])").at(Vendor::Harbor).likely(),
        ],
        list![
            Remedy::new(
                "Check that the project exists, and your role in it",
                HARBOR_ROLES,
                list![
                    Step::text("The part after the host is the project. A push does not create it."),
                    Step::console(
                        "Pulling from a private project needs Guest, pushing needs Developer, Maintainer or Project Admin:",
                        "Harbor > Projects > the project > Members",
                    ),
                    Step::console("If it is missing, create it:", "Harbor > Projects > New Project"),
                ],
            ),
            Remedy::new(
                "Log in again",
                HARBOR_PUSH,
                list![
                    Step::command("Remove the old login first:", "docker logout {registry|REGISTRY}\ndocker login {registry|REGISTRY}"),
                    Step::text(
                        "With OIDC the password is the CLI secret of your user profile. A robot's name holds a dollar sign (robot$project+name): \
                         put it in single quotes.",
                    ),
                ],
            ),
            Remedy::new(
                "Check the robot account",
                "https://goharbor.io/docs/main/working-with-projects/project-configuration/create-robot-accounts/",
                list![Step::text("It expires, can be disabled, and has a list of rights: pull, push, for this project.")],
            ),
            Remedy::new(
                "Push to an ordinary project",
                HARBOR_PROJECTS,
                list![Step::text("A proxy-cache project only hands on what it fetches elsewhere and takes no pushes.")],
            ),
        ],
    )
    .replacing(texts!["auth-push-denied", "auth-pull-denied", "auth-required", "auth-bad-credentials"]),
];
