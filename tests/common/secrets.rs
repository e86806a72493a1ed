//! Planted secrets, made up, of every kind that is hidden; the library's own tests read this file too.

/// A secret in its surroundings.
pub struct Planted {
    /// What it is: one word for all ways in which the same thing stands in a text.
    pub kind: &'static str,
    pub text: &'static str,
    /// The part of the text of which nothing may be left.
    pub secret: &'static str,
}

const fn planted(kind: &'static str, text: &'static str, secret: &'static str) -> Planted {
    Planted { kind, text, secret }
}

#[rustfmt::skip]
pub const PLANTED: &[Planted] = &[
    // Passwords and login keys in commands.
    planted("login", "docker login -u me -p hunter2secret ghcr.io", "hunter2secret"),
    planted("login", "docker login -p hunter2secret -u me ghcr.io; docker login -p second -u me quay.io", "hunter2secret"),
    planted("login", "docker login -u me -phunter2secret ghcr.io", "hunter2secret"),
    planted("login", "docker login --username=me --password=hunter2secret ghcr.io", "hunter2secret"),
    planted("login", "docker login ghcr.io --password 'hunter2 secret'", "hunter2 secret"),
    planted("login", "docker login -u me -p \"hunt$er&2;se|cret\" ghcr.io", "hunt$er&2;se|cret"),
    planted("login", "docker login -u me -p hunt<er&2;se|cret ghcr.io", "hunt<er&2;se|cret"),
    planted("login", "docker login -u me -p first -p hunter2secret ghcr.io", "hunter2secret"),
    planted("login", "docker login -u me -p hunter2secret ghcr.io && docker login -u me -p second quay.io", "hunter2secret"),
    planted("login", "docker login -u me -p first ghcr.io && docker login -u me -p hunter2secret quay.io", "hunter2secret"),
    planted("login", "docker --config /tmp/x login \\\n  -u me \\\n  -p hunter2secret \\\n  ghcr.io", "hunter2secret"),
    planted("login", "[\"docker\", \"login\", \"-u\", \"me\", \"-p\", \"hunter2secret\", \"ghcr.io\"]", "hunter2secret"),
    planted("login", "podman login -u me -p hunter2secret quay.io", "hunter2secret"),
    planted("login", "helm registry login -u me -p hunter2secret ghcr.io", "hunter2secret"),
    planted("login", "az login --service-principal -u me -p hunter2secret --tenant x", "hunter2secret"),
    planted("SWR login key", "docker login -u cn-north-4@ABCDEFGHIJ1234567890 -p 5f4dcc3b5aa765d61d8327deb882cf99 swr.cn-north-4.myhuaweicloud.com", "5f4dcc3b5aa765d61d8327deb882cf99"),
    planted("SWR access key", "docker login -u cn-north-4@ABCDEFGHIJ1234567890 -p x1 swr.cn-north-4.myhuaweicloud.com", "ABCDEFGHIJ1234567890"),
    planted("piped password", "echo hunter2secret | docker login --username me --password-stdin", "hunter2secret"),
    planted("piped password", "printf '%s' 'hunter2 secret' | docker login --username me --password-stdin ghcr.io", "hunter2 secret"),
    planted("piped password", "docker login -u me --password-stdin ghcr.io <<< hunter2secret", "hunter2secret"),
    planted("piped secret", "printf hunter2secret | docker secret create db_password -", "hunter2secret"),
    planted("password option", "helm repo add x https://charts.example.com --username me --password hunter2secret", "hunter2secret"),
    planted("password option", "kubectl create secret docker-registry regcred --docker-username=me --docker-password=hunter2secret", "hunter2secret"),
    planted("token option", "skopeo copy --src-registry-token abcdef0123456789 a b", "abcdef0123456789"),
    planted("credentials option", "skopeo copy --dest-creds me:hunter2secret a b", "hunter2secret"),
    planted("curl password", "curl -u me:hunter2secret https://registry.example.com/v2/", "hunter2secret"),
    planted("curl password", "curl -fsSLu 'me:hunter2secret' https://registry.example.com/v2/", "hunter2secret"),
    planted("curl password", "curl -u password=abc:def&ghijk https://registry.example.com", "def&ghijk"),
    planted("password argument", "sshpass -p hunter2secret ssh me@192.0.2.7", "hunter2secret"),
    planted("password argument", "docker exec db mysql -uroot -phunter2secret app", "hunter2secret"),
    planted("password argument", "docker exec cache redis-cli -a hunter2secret ping", "hunter2secret"),
    planted("password argument", "docker run --entrypoint htpasswd httpd:2 -Bbn testuser hunter2secret > auth/htpasswd", "hunter2secret"),
    planted("password argument", "openssl rsa -in key.pem -passin pass:hunter2secret", "hunter2secret"),
    planted("password argument", "ConvertTo-SecureString \"hunter2secret\" -AsPlainText -Force", "hunter2secret"),
    // Headers.
    planted("basic authorization", "Authorization: Basic bWU6aHVudGVyMnNlY3JldA==", "bWU6aHVudGVyMnNlY3JldA=="),
    planted("bearer authorization", "> authorization: Bearer 0123456789abcdef", "0123456789abcdef"),
    planted("bearer authorization", "curl -H \"Proxy-Authorization: Bearer 0123456789abcdef\" https://registry.example.com", "0123456789abcdef"),
    planted("bearer token", "bearer abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz"),
    planted("X-Registry-Auth", "X-Registry-Auth: eyJ1c2VybmFtZSI6Im1lIn0=", "eyJ1c2VybmFtZSI6Im1lIn0="),
    planted("token header", "PRIVATE-TOKEN: 0123456789abcdefghij", "0123456789abcdefghij"),
    planted("token header", "X-Vault-Token: 0123456789abcdefghij", "0123456789abcdefghij"),
    planted("token header", "X-JFrog-Art-Api: 0123456789abcdefghij", "0123456789abcdefghij"),
    planted("cookie", "Set-Cookie: session=0123456789abcdef; HttpOnly", "0123456789abcdef"),
    planted("request signature", "Authorization: AWS4-HMAC-SHA256 Credential=x/20261124/eu-central-1/ecr/aws4_request, SignedHeaders=host, Signature=0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef"),
    // Tokens by their looks.
    planted("JWT", "token eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJtZSJ9AA.c2lnbmF0dXJlc2ln", "eyJpc3MiOiJtZSJ9AA.c2lnbmF0dXJlc2ln"),
    planted("RSA key", "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7bq1\n-----END RSA PRIVATE KEY-----", "MIIEowIBAAKCAQEA7bq1"),
    planted("encrypted key", "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0123456789ABCDEF\n\nMIIEowIBAAKCAQEA7bq1\n-----END RSA PRIVATE KEY-----", "MIIEowIBAAKCAQEA7bq1"),
    planted("OpenSSH key", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5v", "b3BlbnNzaC1rZXktdjEAAAAABG5v"),
    planted("PGP key", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBGb0x2cBCADL7bq1\n-----END PGP PRIVATE KEY BLOCK-----", "lQOYBGb0x2cBCADL7bq1"),
    planted("kubeconfig key", "    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlF", "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlF"),
    planted("GitHub token", "remote: gho_0123456789abcdefghij", "gho_0123456789abcdefghij"),
    planted("GitHub token", "github_pat_0123456789abcdefghij_xyz", "github_pat_0123456789abcdefghij_xyz"),
    planted("GitLab token", "glpat-0123456789abcdefghij", "glpat-0123456789abcdefghij"),
    planted("Docker token", "dckr_pat_0123456789abcdefghij", "dckr_pat_0123456789abcdefghij"),
    planted("swarm token", "docker swarm join --token SWMTKN-1-3pu6hszjas19xyp7ghgosyx9k8atbfcr8p2is99znpy26u2lkl-1awxwuwd3z9j1z3puu7rcgdbx 192.0.2.7:2377", "3pu6hszjas19xyp7ghgosyx9k8atbfcr8p2is99znpy26u2lkl-1awxwuwd3z9j1z3puu7rcgdbx"),
    planted("swarm key", "    SWMKEY-1-WuYH/IX284+lRcXuoVf38viIDK3HJEKY13MIHX+tTt8", "WuYH/IX284+lRcXuoVf38viIDK3HJEKY13MIHX+tTt8"),
    planted("AWS access key", "AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"),
    planted("AWS secret key", "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
    planted("AWS secret key", "aws configure set aws_secret_access_key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
    planted("AWS session token", "aws_session_token = FwoGZXIvYXdzEBYaDHqa0AP", "FwoGZXIvYXdzEBYaDHqa0AP"),
    planted("ECR token", "eyJwYXlsb2FkIjoiQUJDREVGR0hJSktMTU5PUFFS", "eyJwYXlsb2FkIjoiQUJDREVGR0hJSktMTU5PUFFS"),
    planted("Google token", "ya29.a0AfH6SMBx0123456789", "ya29.a0AfH6SMBx0123456789"),
    planted("Google API key", "AIzaSyA0123456789abcdefghijklmnopqrstu", "AIzaSyA0123456789abcdefghijklmnopqrstu"),
    planted("Azure storage key", "AccountKey=abcdefghijklmnopqrstuvwx==", "abcdefghijklmnopqrstuvwx=="),
    planted("Azure client secret", "client abc8Q~0123456789abcdefghijklmnopqrstuvwx", "abc8Q~0123456789abcdefghijklmnopqrstuvwx"),
    planted("Huawei key", "export SK=abcdefghijklmnop1234", "abcdefghijklmnop1234"),
    planted("Huawei key", "HW_SECRET_KEY: abcdefghijklmnop1234", "abcdefghijklmnop1234"),
    planted("Alibaba key", "LTAI4Fabcdefgh12345678", "LTAI4Fabcdefgh12345678"),
    planted("Tencent key", "AKIDabcdefgh1234567890", "AKIDabcdefgh1234567890"),
    planted("DigitalOcean token", "dop_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
    planted("Slack token", "xoxb-0123456789-abcdef", "xoxb-0123456789-abcdef"),
    planted("Slack webhook", "https://hooks.slack.com/services/T00000000/B00000000/0123456789abcdefghijkl", "T00000000/B00000000/0123456789abcdefghijkl"),
    planted("Discord webhook", "https://discord.com/api/webhooks/123456789012345678/abcdefghij0123456789", "abcdefghij0123456789"),
    planted("Telegram token", "https://api.telegram.org/bot123456789:AAabcdefghijklmnopqrstuvwxyz01234567/getMe", "AAabcdefghijklmnopqrstuvwxyz01234567"),
    planted("npm token", "//registry.npmjs.org/:_authToken=npm_0123456789abcdefghijkl", "npm_0123456789abcdefghijkl"),
    planted("npm auth", "//registry.example.com/:_auth=bWU6aHVudGVyMnNlY3JldA==", "bWU6aHVudGVyMnNlY3JldA=="),
    planted("PyPI token", "pypi-AgEIcHlwaS5vcmcCJD", "pypi-AgEIcHlwaS5vcmcCJD"),
    planted("RubyGems key", "rubygems_0123456789abcdef0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef0123456789abcdef"),
    planted("NuGet key", "nuget push -k oy2abcdefghijklmnopqrstuvwxyz0123456789abcdefg", "oy2abcdefghijklmnopqrstuvwxyz0123456789abcdefg"),
    planted("Artifactory token", "user AKCp8abcdefghijkl", "AKCp8abcdefghijkl"),
    planted("Vault token", "hvs.CAESIJ0123456789abcdef", "hvs.CAESIJ0123456789abcdef"),
    planted("AI key", "sk-proj-abcdefgh0123456789abcdefgh", "sk-proj-abcdefgh0123456789abcdefgh"),
    planted("Stripe key", "sk_live_0123456789abcdefghij", "sk_live_0123456789abcdefghij"),
    planted("Hugging Face token", "hf_abcdefghijklmnopqrstuvwxyzABCDEFGH", "hf_abcdefghijklmnopqrstuvwxyzABCDEFGH"),
    planted("SendGrid key", "SG.abcdefghijklmnop.0123456789abcdefghij", "abcdefghijklmnop.0123456789abcdefghij"),
    planted("password hash", "testuser:$2y$05$abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQ", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQ"),
    // Addresses.
    planted("URL password", "https://me:hunter2secret@registry.example.com/v2/", "hunter2secret"),
    planted("URL password", "redis://:hunter2secret@cache.example.com:6379/0", "hunter2secret"),
    planted("URL password", "postgres://me:hunter2/secret@db.example.com:5432/app", "hunter2/secret"),
    planted("password before a host", "docker pull me:hunter2secret@registry.example.com/team/app", "hunter2secret"),
    planted("URL token", "https://ghp_0123456789abcdefghij@github.com/x/y", "ghp_0123456789abcdefghij"),
    planted("AWS signed URL", "https://x.s3.amazonaws.com/a?X-Amz-Signature=0123456789abcdef0123", "0123456789abcdef0123"),
    planted("AWS session in a URL", "https://x.s3.amazonaws.com/a?X-Amz-Security-Token=FwoGZXIvYXdzEBYaDHqa0AP&x=y", "FwoGZXIvYXdzEBYaDHqa0AP"),
    planted("Azure SAS", "https://x.blob.core.windows.net/a?sv=2024-01-01&sig=0123456789abcdef0123%3D", "0123456789abcdef0123%3D"),
    planted("OBS signed URL", "https://x.obs.cn-north-4.myhuaweicloud.com/a?AccessKeyId=ABCDEFGHIJ1234567890&Expires=1&Signature=0123456789abcdef%3D", "0123456789abcdef%3D"),
    planted("CDN signed URL", "https://production.cloudflare.docker.com/registry-v2/x?verify=1764000000-0123456789abcdef%3D", "0123456789abcdef%3D"),
    planted("token in a query", "https://registry.example.com/x?access_token=0123456789abcdef", "0123456789abcdef"),
    // Files.
    planted("config.json auths", r#"{"auths": {"ghcr.io": {"auth": "bWU6aHVudGVyMnNlY3JldA=="}}}"#, "bWU6aHVudGVyMnNlY3JldA=="),
    planted("identity token", r#"{"identitytoken": "0123456789abcdef"}"#, "0123456789abcdef"),
    planted("registry token", r#"{"token":"0123456789abcdef","expires_in":300}"#, "0123456789abcdef"),
    planted("dockerconfigjson", ".dockerconfigjson: eyJhdXRocyI6e319", "eyJhdXRocyI6e319"),
    planted("containerd auth", "  auth = \"bWU6aHVudGVyMnNlY3JldA==\"", "bWU6aHVudGVyMnNlY3JldA=="),
    planted("netrc", "machine registry.example.com login me password hunter2secret", "hunter2secret"),
    planted("XML password", "<password>hunter2secret</password>", "hunter2secret"),
    planted("environment password", "POSTGRES_PASSWORD=hunter2secret", "hunter2secret"),
    planted("environment password", "docker run -e DB_PASS=hunter2secret app", "hunter2secret"),
    planted("YAML password", "  MYSQL_ROOT_PASSWORD: hunter2secret", "hunter2secret"),
    planted("JSON password", r#"{"username":"me","password":"hunter2 \"secret"}"#, r#"hunter2 \"secret"#),
    planted("Go struct password", "&{Username:me Password:hunter2secret Auth:}", "hunter2secret"),
    planted("environment secret", "CLIENT_SECRET=abcdef123456", "abcdef123456"),
    planted("environment token", "docker build --build-arg NPM_TOKEN=abcdef123456 .", "abcdef123456"),
    planted("environment key", "export API_KEY='abcdef123456'", "abcdef123456"),
    planted("JSON secret", r#"{"client_secret": "abcdef123456"}"#, "abcdef123456"),
    planted("YAML token", "  api_token: abcdef0123456789abcdef", "abcdef0123456789abcdef"),
];

/// The pieces of the secret that its surroundings do not hold as well (nor a date): none of them may be left.
pub fn pieces(planted: &Planted) -> Vec<String> {
    const LEAST: usize = 6;
    let around = planted.text.replace(planted.secret, "");
    let characters: Vec<char> = planted.secret.chars().collect();
    let pieces = characters.windows(LEAST.min(characters.len())).map(String::from_iter);
    pieces
        .filter(|piece| !around.contains(piece) && !piece.bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}
