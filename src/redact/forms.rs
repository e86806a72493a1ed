//! The forms in which secrets stand in texts: in commands, in headers, in files, and by the prefixes that their issuers
//! gave them so that they can be told.
//!
//! Sources: the issuers' pages on their tokens' formats (github.blog "authentication token formats", docs.gitlab.com
//! "Token overview", docs.docker.com "Access tokens", docs.aws.amazon.com "IAM identifiers", docs.docker.com "Join nodes
//! to a swarm", and alike), and the manuals of the commands.

/// One form of a secret.
pub(crate) struct Form {
    /// What it is, in words.
    pub kind: &'static str,
    /// One of these a text must hold before the pattern is tried. Case is ignored, in the pattern too, but where one
    /// of them has capitals.
    pub literals: &'static [&'static str],
    /// Its first group is the secret (see [`crate::pattern::Language::Secret`]).
    pub pattern: &'static str,
}

impl Form {
    pub fn ignores_case(&self) -> bool {
        !self.literals.iter().any(|literal| literal.contains(|c: char| c.is_ascii_uppercase()))
    }
}

const fn form(kind: &'static str, literals: &'static [&'static str], pattern: &'static str) -> Form {
    Form { kind, literals, pattern }
}

/// A word of a shell's command: quoted, or up to a blank.
macro_rules! word {
    () => {
        r#"("(?:[^"\\\n]|\\[^\n])+"|'[^'\n]+'|(?:[^\s"'`\\<-]|\\[^\s"'nrt])(?:[^\s"'`\\]|\\[^\s"'nrt])*)"#
    };
}

/// A value after `=` or `:`, quoted or not.
macro_rules! value {
    () => {
        r#"("(?:[^"\\\n]|\\[^\n]|"[^\s"',;:)}\]&])+"|'[^'\n]+'|[^\s"'`,;&<>(){}\\|?](?:[^\s"'`,;&<>(){}\\|]|\\[^\s"'nrt]){2,})"#
    };
}

/// What stands between a command and its option, on this line or on further ones of options.
macro_rules! gap {
    () => {
        r#"(?:"[^"\n]*"|'[^'\n]*'|\n\s*-|[^\n&;|])"#
    };
}

#[rustfmt::skip]
pub(crate) const FORMS: &[Form] = &[
    // Commands.
    form("login password", &["login"], concat!(r"login(?:\s+|\s", gap!(), r"*?\s+)(?:-p|--password)[ =]+", word!())),
    form("login password", &["login"], concat!(r"login(?:\s", gap!(), r"*\s+|\s+)(?:-p|--password)[ =]+", word!())),
    form("login password", &["login"], concat!(r"login(?:\s+|\s", gap!(), r"*?\s+)-p", word!())),
    form("login password", &["login"], r#"login"\s*,[^\n\]]*?"(?:-p|--password)"\s*,\s*("(?:[^"\\\n]|\\[^\n])+")"#),
    form("SWR access key", &["-u"], r"-u[ =]?[\x22']?[a-z0-9_-]+@([A-Z0-9]{16,})"),
    form("piped password", &["-stdin", "secret create"], concat!(r"(?:echo|printf)\s+(?:-[ne]+\s+)?(?:[\x22']?%s(?:\\n)?[\x22']?\s+)?", word!(), r"\s*\|[^\n]*(?:-stdin|secret create)")),
    form("piped password", &["-stdin"], concat!(r"-stdin[^\n]*?<<<\s*", word!())),
    form("password option", &["-password", "-passwd", "-requirepass"], concat!(r#"(?:^|[\s"'])--?(?:[a-z]+-)*(?:password|passwd|requirepass)(?:=|[ \t]+)"#, word!())),
    form("token option", &["token", "key", "-secret"], r#"--(?:[a-z]+-)*(?:token|api-?key|access-key|secret-key|client-secret)(?:=|\s+)["']?([a-z0-9_.~+/=-]{8,})"#),
    form("credentials option", &["creds"], concat!(r#"--(?:src-|dest-)?creds(?:=|\s+)["']?[^\s:"']+:"#, word!())),
    form("curl password", &["curl"], concat!(r#"curl\s"#, gap!(), r#"*?\s?(?:-[a-z]*u|--(?:proxy-)?user)[ =]*["']?[^\s:"'-][^\s:"']*:([^\s"']+)"#)),
    form("password argument", &["sshpass"], concat!(r"sshpass\s+-p ?", word!())),
    form("password argument", &["mysql", "mariadb"], concat!(r"(?:mysql|mariadb)[a-z-]*(?:\s+|\s", gap!(), r"*?\s)-p", word!())),
    form("password argument", &["redis-cli"], concat!(r"redis-cli(?:\s+|\s", gap!(), r"*?\s)-a ", word!())),
    form("password argument", &["htpasswd"], concat!(r"htpasswd(?:\s+|\s", gap!(), r"*?\s)-[a-z]*(?:b[a-z]*n|n[a-z]*b)[a-z]*\s+[^\s]+\s+", word!())),
    form("password argument", &["htpasswd"], concat!(r"htpasswd(?:\s+|\s", gap!(), r"*?\s)-[a-z]*b[a-z]*\s+[^\s]+\s+[^\s]+\s+", word!())),
    form("password argument", &["pass:"], concat!(r"-pass(?:in|out)?\s+pass:", word!())),
    form("password argument", &["convertto-securestring"], concat!(r"convertto-securestring\s+(?:-string\s+)?", word!())),
    form("AWS secret", &["aws_secret_access_key"], r"aws_secret_access_key\s+([a-z0-9/+=]{30,})"),
    // Headers.
    form("authorization header", &["authorization"], r#"authorization["']?\s*[:=]\s*["']?(?:basic|bearer|token|digest|negotiate|apikey)\s+([a-z0-9+/=._~:-]{6,})"#),
    form("authorization header", &["authorization"], r#"authorization["']?\s*[:=]\s*["']?([a-z+/=._~-]*[0-9][a-z0-9+/=._~-]{5,})"#),
    form("registry authorization header", &["x-registry-"], r#"x-registry-(?:auth|config)["']?\s*[:=]\s*["']?([a-z0-9+/=_-]{8,})"#),
    form("token header", &["x-", "private-token", "job-token", "deploy-token"], r#"(?:x-(?:[a-z0-9]+-)*(?:token|auth|api-?key|secret|art-api)|private-token|job-token|deploy-token)["']?:\s*["']?([^\s"',;\\]{8,})"#),
    form("cookie", &["cookie"], r#"cookie["']?:\s*["']?[a-z0-9_.-]+=([^\s"';]{6,})"#),
    form("bearer token", &["bearer "], r"bearer\s+([a-z0-9+/=._~-]{20,})"),
    form("request signature", &["signature="], r"[\s,]signature=([a-f0-9]{32,})"),
    // By their own looks.
    form("JSON web token", &["eyJ"], r"(eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){0,3})"),
    form("private key", &["private key"], r"-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----([\x00-\xff]*?)(?:-----END [A-Z ]*PRIVATE KEY|$)"),
    form("private key", &["private key"], r"-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----([^-]+)"),
    form("private key", &["LS0tLS1CRUdJTi"], r#"[Kk][Ee][Yy](?:-data)?["']?\s*[:=]\s*["']?(LS0tLS1CRUdJTi[A-Za-z0-9+/=]{20,})"#),
    form("GitHub token", &["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], r"(gh[pousr]_[a-z0-9]{16,})"),
    form("GitHub token", &["github_pat_"], r"(github_pat_[a-z0-9_]{20,})"),
    form("GitLab token", &["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glagent-", "glffct-", "glimt-"], r"(gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|ffct|imt)-[a-z0-9_.-]{16,})"),
    form("Docker token", &["dckr_pat_", "dckr_oat_"], r"(dckr_[po]at_[a-z0-9_-]{16,})"),
    form("swarm token", &["swmtkn-", "swmkey-"], r"(SWM(?:TKN|KEY)-[0-9]-[a-z0-9+/=-]{20,})"),
    form("AWS access key", &["AKIA", "ASIA"], r"((?:AKIA|ASIA)[A-Za-z0-9]{16})"),
    form("ECR token", &["ewoicgf5bg9hzci", "eyjwyxlsb2fk"], r"((?:ewoicGF5bG9hZCI|eyJwYXlsb2Fk)[a-z0-9+/=]{20,})"),
    form("Google token", &["ya29."], r"(ya29\.[a-z0-9_.-]{16,})"),
    form("Google API key", &["AIza"], r"(AIza[A-Za-z0-9_-]{30,})"),
    form("Azure client secret", &["Q~"], r"([A-Za-z0-9~_.-]{3}[0-9]Q~[A-Za-z0-9~_.-]{30,})"),
    form("Alibaba access key", &["LTAI"], r"(?:^|[^A-Za-z0-9])(LTAI[A-Za-z0-9]{12,})"),
    form("Tencent access key", &["AKID"], r"(?:^|[^A-Za-z0-9])(AKID[A-Za-z0-9]{13,})"),
    form("DigitalOcean token", &["_v1_"], r"(do[opr]_v1_[a-f0-9]{32,})"),
    form("Slack token", &["xox", "xapp-"], r"((?:xox[a-z]|xapp)-[a-z0-9-]{10,})"),
    form("webhook address", &["hooks.slack.com", "/api/webhooks/"], r"(?:hooks\.slack\.com/(?:services|workflows|triggers)|/api/webhooks)/([a-z0-9/_-]{20,})"),
    form("Telegram token", &[":AA"], r"([0-9]{8,10}:AA[A-Za-z0-9_-]{32,})"),
    form("npm token", &["npm_"], r"(npm_[a-z0-9]{20,})"),
    form("npm token", &["_auth"], r"_auth(?:token)?\s*=\s*([^\s]{8,})"),
    form("PyPI token", &["pypi-"], r"(pypi-[a-z0-9_-]{16,})"),
    form("RubyGems token", &["rubygems_"], r"(rubygems_[a-f0-9]{32,})"),
    form("NuGet key", &["oy2"], r"(?:^|[^a-z0-9])(oy2[a-z0-9]{43})"),
    form("Artifactory token", &["AKCp", "cmVmdGtu"], r"(?:^|[^A-Za-z0-9_])((?:AKCp|cmVmdGtu)[A-Za-z0-9]{10,})"),
    form("Vault token", &["hvs.", "hvb.", "hvr."], r"(?:^|[^a-z0-9_])(hv[sbr]\.[a-z0-9_-]{20,})"),
    form("service's token", &["sk-", "_live_", "_test_"], r"(?:^|[^a-z0-9])(sk-(?:[a-z0-9]+-)?[a-z0-9_-]*[0-9][a-z0-9_-]{16,}|[rs]k_(?:live|test)_[a-z0-9]{16,})"),
    form("service's token", &["hf_", "SG.", "dapi", "glsa_", "glc_", "sntrys_", "sntryu_", "tskey-", "NRAK-", "dp.pt.", "ATATT3", "ATBB", "AGE-SECRET-KEY-"],
        r"(?:^|[^A-Za-z0-9])(hf_[A-Za-z]{30,}|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|dapi[a-f0-9]{32}|gl(?:sa|c)_[A-Za-z0-9_=]{30,}|sntry[su]_[A-Za-z0-9_=+/]{30,}|tskey-[a-z]+-[A-Za-z0-9-]{16,}|NRAK-[A-Z0-9]{20,}|dp\.pt\.[A-Za-z0-9]{30,}|ATATT3[A-Za-z0-9_=-]{30,}|ATBB[A-Za-z0-9]{20,}|AGE-SECRET-KEY-1[A-Z0-9]{40,})"),
    form("password hash", &["$2", "$apr1$", "$6$", "{sha}"], r"(\$2[abxy]\$[0-9]{2}\$[a-z0-9./]{20,}|\$apr1\$[^\s:]{20,}|\$6\$[^\s:]{40,}|\{SHA\}[a-z0-9+/=]{20,})"),
    // Addresses.
    form("URL password", &["://"], r"://[^\s/:@'\x22]*:([^\s/@'\x22]+)@"),
    form("URL password", &["://"], r"[a-z]://[^\s/:@'\x22]*:([^\s@'\x22]*[^\s@'\x22/]/[^\s@'\x22/]*)@[a-z0-9.-]+(?::[0-9]+)?(?:/|\s|['\x22]|$)"),
    form("password before a host", &["@"], r#"(?:^|[\s"'=(/])[a-z0-9_.-]+:([^\s/:@"']{3,})@[a-z0-9-]+\.[a-z0-9.-]"#),
    form("URL token", &["://"], r"://([a-z0-9_~.-]{20,})@"),
    form("signed URL", &["signature=", "sig=", "verify=", "credential=", "policy="], r"[?&](?:[a-z0-9-]*signature|sig|verify|x-[a-z]+-credential|policy)=([a-z0-9%+/=_.~-]{12,})"),
    form("session token", &["-security-token"], r"security-token=([a-z0-9%+/=_.~-]{12,})"),
    form("token in a query", &["token=", "key=", "jwt=", "secret=", "password=", "accesskeyid="], r#"[?&](?:[a-z]+_)?(?:token|api_?key|jwt|secret|password|accesskeyid)=([^\s&"'#<>]{6,})"#),
    // Files.
    form("config.json auth", &["auth\""], r#""auth"\s*:\s*"([^"]+)""#),
    form("registry auth", &["auth"], r#"(?:^|[\s{,"'])auth["']?\s*[:=]\s*["']?([a-z+/]*[0-9][a-z0-9+/]{7,}={0,2})"#),
    form("config.json token", &["token\""], r#""(?:identity_?token|registry_?token|access_?token|refresh_?token|token|id_?token|serveraddress_token)"\s*:\s*"([^"]{6,})""#),
    form("docker config secret", &["dockerconfigjson", "dockercfg"], r#"\.dockerc(?:onfigjson|fg)["']?\s*[:=]\s*["']?([a-z0-9+/=]{12,})"#),
    form("AWS secret", &["secret"], r#"aws_?secret_?(?:access_?)?key(?:_?id)?["']?\s*[:=]\s*["']?([a-z0-9/+=]{30,})"#),
    form("AWS session token", &["aws_session_token"], r#"aws_session_token["']?\s*[:=]\s*["']?([a-z0-9/+=]{20,})"#),
    form("Azure key", &["accountkey=", "sharedaccesskey=", "sharedaccesssignature="], r"(?:AccountKey|SharedAccessKey|SharedAccessSignature)=([a-z0-9+/=&%. -]{16,})"),
    form("Huawei key", &["sk=", "ak=", "secret_key", "access_key"], r#"(?:^|[^a-z0-9_])(?:ak|sk|(?:hw_|huaweicloud_)?(?:secret|access)_key)["']?\s*[:=]\s*["']?([a-z0-9]{16,})"#),
    form("netrc password", &["machine"], r"machine\s+[^\s]+\s+login\s+[^\s]+\s+password\s+([^\s]+)"),
    form("password element", &["<pass", "<secret", "<token", "<privatekey", "<apikey"], r"<(?:passw(?:or)?d|passphrase|secret(?:key)?|token|privatekey|apikey)>\s*([^<\s]+)"),
    form("password", &["passw", "passphrase", "pwd"], concat!(r#"(?:password|passwd|passphrase|pwd)["']?[ \t]*[=:][ \t]*"#, value!())),
    form("password", &["_pass=", "_pass:"], concat!(r"_pass[=:]\s*", value!())),
    form("secret", &["secret", "token", "api_key", "apikey", "_key", "credential"], r#"(?:secret|[_ \t]token|^token|api_?key|private_key|access_key|secret_key|encryption_key|credentials?)["']?\s*=\s*["']?([^\s"'`,;&<>$(){}]{6,})"#),
    form("secret", &["secret", "token", "key"], r#""[a-z0-9_.-]*(?:secret|token|api[_-]?key|private[_-]?key|access[_-]?key|secret[_-]?key)"\s*:\s*("(?:[^"\\\n]|\\[^\n]){6,}")"#),
    form("secret", &["secret", "token", "_key", "apikey"], r#"(?:[_-]secret|[_-]?token|api_?key|secret_key|access_key|private_key):\s+["']?([a-z+/=_.~-]*[0-9][a-z0-9+/=_.~-]{14,})"#),
];
