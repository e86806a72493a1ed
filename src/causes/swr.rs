//! What only SWR says: the container registry of Huawei Cloud and Open Telekom Cloud.
//! Source: its troubleshooting pages, document `swr_faq_0016` and its neighbours.

use crate::cause::{Cause, Remedy, Signature, Step, list, texts};
use crate::context::Vendor;

const LOGIN_FAILS: &str = "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0016.html";
const NAMES: &str = "https://support.huaweicloud.com/intl/en-us/swr_faq/swr_faq_0017.html";
const LONG_TERM: &str = "https://support.huaweicloud.com/intl/en-us/usermanual-swr/swr_01_1000.html";
const LONG_TERM_OTC: &str = "https://docs.otc.t-systems.com/software-repository-container/umn/image_management/obtaining_a_long-term_docker_login_command.html";
const PERMISSIONS: &str = "https://support.huaweicloud.com/intl/en-us/usermanual-swr/swr_01_0015.html";

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "swr-login-expired",
        "The SWR login is missing, out of date or wrong",
        "SWR does not accept the login for {registry|this registry}: a temporary login command lasts only a few hours (6 to 24), \
         and a login with a wrong regional project name, AK or login key is refused with the same words.",
        list![
            Signature::new(
                "authentication required",
                "(?:get|head|post|put|patch) \"?https?://{registry}/v[12]/[^ ]*: (?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authentication required",
            )
            .at(Vendor::Swr),
            Signature::new("authentication required", "(?:unauthorized|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): authentication required").at(Vendor::Swr),
            Signature::new(
                "authentication required",
                "\"code\": ?\"unauthorized\", ?\"message\": ?\"authentication required\"",
            )
            .at(Vendor::Swr),
            Signature::new(
                "failed with status code",
                "pulling from host {registry} failed with status code \\[.*?\\]: 401 unauthorized",
            )
            .at(Vendor::Swr),
            Signature::new(
                "unexpected status",
                "unexpected status from (?:get|head|post|put|patch) request to https?://{registry}/[^ ]*: 401 unauthorized",
            )
            .at(Vendor::Swr),
            Signature::new(
                " token: unexpected status",
                "(?:failed to authorize: )?failed to fetch (?:anonymous|oauth) token: unexpected status(?: from (?:get|post) request to https?://[^ ]+)?: 401 unauthorized[a-z ]*",
            )
            .at(Vendor::Swr),
            Signature::new(
                "failed with status: 401",
                "login attempt to https?://{registry}/v2/ failed with status: 401 unauthorized",
            )
            .at(Vendor::Swr),
            Signature::new("You may not login yet", "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): You may not login yet"),
            Signature::new("You may not login yet", "\"message\": ?\"you may not login yet\""),
            Signature::new("Authenticate Error", "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): Authenticate Error").at(Vendor::Swr),
        ],
        list![
            Remedy::new(
                "Get a fresh login command and run it",
                LOGIN_FAILS,
                list![
                    Step::console(
                        "Open the console in the region of {registry|the registry} and copy a temporary login command.",
                        "SWR console > My Images > Upload Through Client > copy the login command (newer consoles: Dashboard > Generate Login Command)",
                    ),
                    Step::text(
                        "Run it on this machine, as the same user who runs the failing command (sudo docker reads root's logins), and \
                         check that it prints Login Succeeded.",
                    ),
                    Step::text(
                        "If the console still hands out the old command, clear the browser's cache, then generate it again.",
                    ),
                ],
            ),
            Remedy::new(
                "Check the three parts of the login command",
                LOGIN_FAILS,
                list![
                    Step::command(
                        "The command names the regional project, the AK, the login key and the registry's address:",
                        "docker login -u PROJECT@AK -p LOGIN_KEY {registry|ADDRESS}",
                    ),
                    Step::console(
                        "Compare the regional project and the AK with what your account shows; the project belongs to the same region as \
                         the address.",
                        "Console > your user name > My Credentials > Projects, and Access Keys",
                    ),
                    Step::text(
                        "The login key is computed from AK and SK: it is not the SK itself. Hide it wherever you show this command.",
                    ),
                ],
            ),
            Remedy::new(
                "Use a long-term login where a machine logs in",
                LONG_TERM,
                list![
                    Step::command(
                        "Compute the login key on Linux, with your access key in the variables AK and SK:",
                        r#"printf "$AK" | openssl dgst -binary -sha256 -hmac "$SK" | od -An -vtx1 | sed 's/[ \n]//g' | sed 'N;s/\n//'"#,
                    ),
                    Step::command(
                        "Log in with it:",
                        "docker login -u PROJECT@AK -p LOGIN_KEY {registry|ADDRESS}",
                    ),
                    Step::text(
                        "It works as long as the AK/SK exists (newer documents: for a year at most). Keep it in your CI's secret store, never in the repository; newer consoles make it under Generate Login Command > Long-Term Login Command.",
                    ),
                ],
            ),
        ],
    )
    .replacing(texts![
        "auth-required",
        "auth-bad-credentials",
        "auth-push-denied",
        "auth-token-service-failed"
    ]),
    Cause::new(
        "swr-access-key-deleted",
        "The access key behind the SWR login was deleted",
        "On SWR this certificate message is what a long-term login prints when the AK/SK that it was made from no longer exists. \
         Only if the AK/SK is still there, look at the clock and the certificate.",
        list![
            // Each exactly as long as the one of tls-cert-expired for the same words, so that both are shown, this one first.
            Signature::new("certificate has expired or is not yet valid", "x509: certificate has expired or is not yet valid(?:: current time [0-9tz:+-]+ is (?:before|after) [0-9tz:+-]+)?").at(Vendor::Swr).likely(),
            Signature::new(
                "certificate has expired or is not yet valid",
                "tls: failed to verify certificate: x509: certificate has expired or is not yet valid(?:: current time [0-9tz:+-]+ is (?:before|after) [0-9tz:+-]+)?",
            )
            .at(Vendor::Swr)
            .unless(texts![".myhuaweicloud.com", "otc.t-systems.com"])
            .likely(),
            // An address of its own (a private IP) is known to be SWR's only where the caller says so.
            Signature::new(
                "certificate has expired or is not yet valid",
                "https?://{registry}/v2/[^ ]*:? ?(?:tls: failed to verify certificate: )?x509: certificate has expired or is not yet valid(?:: current time [0-9tz:+-]+ is (?:before|after) [0-9tz:+-]+)?",
            )
            .at(Vendor::Swr)
            .unless(texts![".myhuaweicloud.com", "otc.t-systems.com"])
            .likely(),
        ],
        list![
            Remedy::new(
                "Make a new login command with a valid AK/SK",
                LOGIN_FAILS,
                list![
                    Step::console(
                        "Look whether the AK in the login command (the part after @ in the user name) is still listed and enabled; \
                         if not, create a new access key.",
                        "Console > your user name > My Credentials > Access Keys",
                    ),
                    Step::command(
                        "Compute the login key from the new AK and SK (on Linux, with both in variables):",
                        r#"printf "$AK" | openssl dgst -binary -sha256 -hmac "$SK" | od -An -vtx1 | sed 's/[ \n]//g' | sed 'N;s/\n//'"#,
                    ),
                    Step::command(
                        "Log in with it:",
                        "docker login -u PROJECT@AK -p LOGIN_KEY {registry|ADDRESS}",
                    ),
                ],
            ),
            Remedy::new(
                "Log in with a temporary command meanwhile",
                LOGIN_FAILS,
                list![Step::console(
                    "Copy a temporary login command and run it; it lasts a few hours (6 to 24).",
                    "SWR console > My Images > Upload Through Client (newer consoles: Dashboard > Generate Login Command)",
                )],
            ),
            Remedy::new(
                "Replace the login wherever it was stored",
                LONG_TERM_OTC,
                list![Step::text(
                    "Everything made from the deleted AK/SK stops working at once: CI secrets, Kubernetes pull secrets, other machines. \
                     Give each the new login command.",
                )],
            ),
        ],
    ),
    Cause::new(
        "swr-throttled",
        "SWR blocks this client for a while",
        "Too many uploads or requests ran at once, so SWR refuses this client's logins, uploads and downloads for about half an hour.",
        list![
            Signature::literal("Not allow to login, upload or download image"),
        ],
        list![
            Remedy::new(
                "Wait, then try again",
                LOGIN_FAILS,
                list![Step::text(
                    "Stop what still pushes or pulls, and try again after 30 minutes. Logging in again meanwhile does not help.",
                )],
            ),
            Remedy::new(
                "Ask for less at once",
                LOGIN_FAILS,
                list![
                    Step::text(
                        "SWR allows up to 20 layers at once and 20 requests a second over the internet, and a layer of up to 10 GB: spread \
                         the jobs of a pipeline, and let the client retry.",
                    ),
                    Step::file(
                        "Make the engine transfer fewer layers at a time (keep what the file already holds):",
                        "/etc/docker/daemon.json",
                        "{\"max-concurrent-uploads\": 2, \"max-concurrent-downloads\": 2}",
                    ),
                    Step::command("Then let the engine read it (a reload stops nothing):", "sudo systemctl reload docker"),
                ],
            ),
        ],
    )
    .replacing(texts!["auth-push-denied", "registry-rate-limited"]),
    Cause::new(
        "swr-no-permission",
        "SWR does not let this login write to the organisation",
        "The organisation in the image's name belongs to somebody else, or your organisations are used up, or the IAM user behind \
         the login lacks the permission for it.",
        list![
            Signature::new("you do not have the permission", "failed to push {image}: denied: you do not have the permission"),
            Signature::new("you do not have the permission", "(?:denied|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): you do not have the permission"),
            Signature::new("you do not have the permission", "\"message\": ?\"you do not have the permission\""),
        ],
        list![
            Remedy::new(
                "Check the organisation in the image's name",
                LOGIN_FAILS,
                list![
                    Step::console(
                        "The part between the registry's address and the image is the organisation. It must be one of yours: names are \
                         unique in a region, so a common word is usually somebody else's.",
                        "SWR console > Organization Management",
                    ),
                    Step::command(
                        "Give the image the name of an organisation that you have, then push that:",
                        "docker tag {image|IMAGE} {registry|ADDRESS}/ORGANISATION/NAME:TAG\ndocker push {registry|ADDRESS}/ORGANISATION/NAME:TAG",
                    ),
                ],
            ),
            Remedy::new(
                "Push into an existing organisation if your five are used up",
                LOGIN_FAILS,
                list![Step::text(
                    "A push to a new name creates an organisation, and an account has five. Use one of them, or delete an empty one.",
                )],
            ),
            Remedy::new(
                "Give the IAM user the permission",
                PERMISSIONS,
                list![
                    Step::console(
                        "With the account (or an SWR administrator), grant the IAM user behind the AK/SK Edit or Manage on the \
                         organisation. Pushing needs it on the organisation: on one image it does not suffice.",
                        "SWR console > Organization Management > the organisation > Users > Add Permission",
                    ),
                    Step::text("Then let that user log in again and repeat the push."),
                ],
            ),
        ],
    )
    .replacing(texts!["auth-push-denied", "auth-pull-denied"]),
    Cause::new(
        "swr-name-invalid",
        "SWR does not allow this organisation or image name",
        "The name breaks SWR's naming rules, which are narrower than Docker's.",
        list![
            Signature::new("name invalid: ", "failed to push {image}: name invalid: ['\"]?(?:repository|namespace)['\"]? is invalid"),
            Signature::new(" is invalid", "(?:name[ _]invalid|error from registry|(?:reading|uploading) manifest [^ ]+ (?:in|to) [^ ]+|initiating layer upload to [^ ]+ in [^ ]+): ['\"]?(?:repository|namespace)['\"]? is invalid"),
            Signature::new(
                "name_invalid",
                "\"code\": ?\"name_invalid\", ?\"message\": ?\"'?(?:repository|namespace)'? is invalid",
            ),
        ],
        list![Remedy::new(
            "Tag the image with a name that fits the rules",
            NAMES,
            list![
                Step::file(
                    "The organisation has up to 64 characters, the image up to 128, of these forms:",
                    "SWR's naming rules",
                    "organisation: ^([a-z]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$\nimage:        ^([a-z0-9]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$",
                ),
                Step::command(
                    "Only small letters, digits, hyphens and underscores, no dots; the organisation starts with a letter. \
                     Tag it so, and push that:",
                    "docker tag {image|IMAGE} {registry|ADDRESS}/ORGANISATION/NAME:TAG\ndocker push {registry|ADDRESS}/ORGANISATION/NAME:TAG",
                ),
            ],
        )],
    )
    .replacing(texts!["image-ref-invalid"]),
];
