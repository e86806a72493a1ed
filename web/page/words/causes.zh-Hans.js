// The table's texts in this language, by their English words. A text that is missing here, or was changed in the
// table since, is shown in English; a test names those of the causes that must be complete.
export default {
  "The docker command is not installed, or not on the PATH":
    "未安装 docker 命令，或它不在 PATH 中",
  "The shell looked for a program called docker in every directory of the PATH and found none. Nothing was sent to an engine or a registry yet.":
    "Shell 在 PATH 的每个目录中查找名为 docker 的程序，但没有找到。尚未向引擎或镜像仓库发送任何内容。",
  "See whether it is installed somewhere else":
    "看看它是否安装在别处",
  "Look for the program and at the PATH:":
    "查找该程序并查看 PATH：",
  "If it is there, add its directory to the PATH of this shell, of this CI job or of this service, and open a new terminal. Under sudo and cron the PATH is another one: give the full path.":
    "如果程序存在，把它所在目录加入此 shell、此 CI 任务或此服务的 PATH，然后打开新的终端。sudo 和 cron 使用另外的 PATH：请写完整路径。",
  "Install the container engine (again)":
    "（重新）安装容器引擎",
  "Set up Docker's repository as the linked page describes, then install:":
    "按链接页面的说明设置 Docker 软件源，然后安装：",
  "Install engine, client and plugins, and start the engine:":
    "安装引擎、客户端和插件，并启动引擎：",
  "Or take the distribution's own package:":
    "或使用发行版自带的软件包：",
  "Or take the distribution's own packages (from Debian 13 on, the client is a package of its own):":
    "或使用发行版自带的软件包（从 Debian 13 起，客户端是单独的软件包）：",
  "Set up Docker's repository, install, and start the engine:":
    "设置 Docker 软件源，安装并启动引擎：",
  "On CentOS 7 write yum and yum-config-manager (package yum-utils); on Amazon Linux take its own package: sudo yum install docker.":
    "在 CentOS 7 上使用 yum 和 yum-config-manager（软件包 yum-utils）；在 Amazon Linux 上使用其自带软件包：sudo yum install docker。",
  "Install from EulerOS's own repositories (openEuler: package docker-engine or docker), and start the engine:":
    "从 EulerOS 自带的软件源安装（openEuler：软件包 docker-engine 或 docker），并启动引擎：",
  "With the community repository enabled in /etc/apk/repositories, install and start it:":
    "在 /etc/apk/repositories 中启用 community 软件源后，安装并启动：",
  "Inside a CI image that only needs the client, docker-cli suffices.":
    "在只需要客户端的 CI 镜像中，docker-cli 就够了。",
  "Install and start it:":
    "安装并启动：",
  "Install Docker Desktop and start it once":
    "安装 Docker Desktop 并启动一次",
  "Docker Desktop puts the command into /usr/local/bin or ~/.docker/bin when it starts for the first time. Start it from the Applications folder, then open a new terminal.":
    "Docker Desktop 首次启动时会把命令放入 /usr/local/bin 或 ~/.docker/bin。从“应用程序”文件夹启动它，然后打开新的终端。",
  "If the command is still missing, look at where Docker Desktop installs it:":
    "如果仍然没有该命令，看看 Docker Desktop 把它安装在哪里：",
  "Install Docker Desktop, and open a new terminal":
    "安装 Docker Desktop，并打开新的终端",
  "See whether the program is there and the PATH names its directory:":
    "看看程序是否存在，以及 PATH 是否包含其目录：",
  "A terminal that was open during the installation still has the old PATH: close it, or sign out and in again.":
    "安装期间打开的终端仍使用旧的 PATH：请关闭它，或注销后重新登录。",
  "Turn on the WSL integration, or install the engine inside this distribution":
    "打开 WSL 集成，或在此发行版中安装引擎",
  "With Docker Desktop on Windows, enable this distribution:":
    "使用 Windows 上的 Docker Desktop 时，启用此发行版：",
  "Without Docker Desktop, install Docker Engine in the distribution as on any Linux.":
    "不用 Docker Desktop 时，像在任何 Linux 上一样在发行版中安装 Docker Engine。",
  "Follow the page for your system: it sets up Docker's own package repository, so that updates arrive with the system's. In a CI job take an image that brings the client, such as docker:cli, or install the package docker-cli (Alpine) or docker.io (Debian, Ubuntu) in the job.":
    "按适用于您系统的页面操作：它会设置 Docker 自己的软件源，更新随系统一起到来。在 CI 任务中，使用自带客户端的镜像（如 docker:cli），或在任务中安装软件包 docker-cli（Alpine）或 docker.io（Debian、Ubuntu）。",
  "Then check client and engine:":
    "然后检查客户端和引擎：",
  "If you push to SWR (Huawei Cloud, Open Telekom Cloud): take a version that it supports":
    "如果要推送到 SWR（华为云、Open Telekom Cloud）：使用它支持的版本",
  "To push images to SWR, the container engine must be Docker 1.11.2 to 24.0.9, both included. Install such a version when you install the engine again.":
    "要向 SWR 推送镜像，容器引擎必须是 Docker 1.11.2 至 24.0.9（含两端）。重新安装引擎时请安装这样的版本。",
  "The client has to download the packages: on a private network, bind an elastic IP (EIP) to it first.":
    "客户端需要下载软件包：在私有网络中，请先为它绑定弹性公网 IP（EIP）。",
  "Check the version, then run the login command again:":
    "检查版本，然后再次执行登录命令：",
  "The SWR login is missing, out of date or wrong":
    "SWR 登录缺失、已过期或有误",
  "SWR does not accept the login for {registry|this registry}: a temporary login command lasts only a few hours (6 to 24), and a login with a wrong regional project name, AK or login key is refused with the same words.":
    "SWR 不接受对 {registry|此仓库} 的登录：临时登录命令只在几小时内有效（6 到 24 小时）；区域项目名、AK 或登录密钥有误时，也会以同样的文字拒绝。",
  "Get a fresh login command and run it":
    "获取新的登录命令并执行",
  "Open the console in the region of {registry|the registry} and copy a temporary login command.":
    "在 {registry|该仓库} 所在区域打开控制台，复制临时登录命令。",
  "SWR console > My Images > Upload Through Client > copy the login command (newer consoles: Dashboard > Generate Login Command)":
    "SWR 控制台 > 我的镜像 > 客户端上传 > 复制登录命令（新版控制台：总览 > 登录指令）",
  "Run it on this machine, as the same user who runs the failing command (sudo docker reads root's logins), and check that it prints Login Succeeded.":
    "在此机器上执行，并使用执行失败命令的同一用户（sudo docker 读取 root 的登录信息），确认输出 Login Succeeded。",
  "If the console still hands out the old command, clear the browser's cache, then generate it again.":
    "如果控制台仍给出旧命令，请清除浏览器缓存后重新生成。",
  "Check the three parts of the login command":
    "检查登录命令的三个部分",
  "The command names the regional project, the AK, the login key and the registry's address:":
    "命令包含区域项目、AK、登录密钥和仓库地址：",
  "Compare the regional project and the AK with what your account shows; the project belongs to the same region as the address.":
    "将区域项目和 AK 与您账号中显示的进行比较；项目必须与地址属于同一区域。",
  "Console > your user name > My Credentials > Projects, and Access Keys":
    "控制台 > 您的用户名 > 我的凭证 > 项目列表，以及访问密钥",
  "The login key is computed from AK and SK: it is not the SK itself. Hide it wherever you show this command.":
    "登录密钥由 AK 和 SK 计算得出：它不是 SK 本身。展示此命令时请隐藏它。",
  "Use a long-term login where a machine logs in":
    "由机器登录时使用长期登录",
  "Compute the login key on Linux, with your access key in the variables AK and SK:":
    "在 Linux 上计算登录密钥，把访问密钥放入变量 AK 和 SK：",
  "Log in with it:":
    "用它登录：",
  "It works as long as the AK/SK exists. Keep it in your CI's secret store, never in the repository.":
    "只要 AK/SK 存在，它就有效。请保存在 CI 的密钥存储中，切勿放入代码仓库。",
  "The registry wants a login":
    "镜像仓库要求登录",
  "{registry|The registry} answered that nobody is logged in: no login was sent to it, or not a valid one.":
    "{registry|镜像仓库} 回答无人登录：没有收到登录信息，或登录信息无效。",
  "Log in to the registry":
    "登录镜像仓库",
  "Log in to exactly the host that stands in the image's name, its port included:":
    "登录镜像名称中的那个主机，包括端口：",
  "Make sure that the login is made where it is used":
    "确保在使用的地方进行登录",
  "docker login HOST stores a login for that user and that host: HOST is what stands before the first slash of the image's name, port included; for Docker Hub leave it out.":
    "docker login HOST 为该用户和该主机保存登录信息：HOST 是镜像名称中第一个斜杠之前的部分，包括端口；Docker Hub 则省略。",
  "Run it as the user who runs the failing command: sudo docker and root's cron jobs read root's logins, your shell reads yours, and a CI job reads neither. Podman has logins of its own: podman login HOST.":
    "以执行失败命令的用户身份运行：sudo docker 和 root 的 cron 任务读取 root 的登录信息，您的 shell 读取您的，CI 任务两者都不读。Podman 有自己的登录信息：podman login HOST。",
  "Log in to Docker Hub with a token":
    "用令牌登录 Docker Hub",
  "Make a personal access token:":
    "创建个人访问令牌：",
  "Log in with your Docker ID (not the e-mail address) and paste the token as the password:":
    "用 Docker ID（不是邮箱地址）登录，并把令牌作为密码粘贴：",
  "Get a new ECR password and log in":
    "获取新的 ECR 密码并登录",
  "Check that the AWS CLI runs as whom you think:":
    "确认 AWS CLI 以您认为的身份运行：",
  "Log in; the password lasts 12 hours, and the region is the one in the host's name:":
    "登录；密码有效 12 小时，区域是主机名中的区域：",
  "The user name is always AWS. For public.ecr.aws use aws ecr-public get-login-password --region us-east-1.":
    "用户名始终是 AWS。对 public.ecr.aws 使用 aws ecr-public get-login-password --region us-east-1。",
  "Let gcloud answer for the Google registry":
    "让 gcloud 为 Google 仓库提供凭证",
  "Log in, then register gcloud as credential helper for exactly this host:":
    "登录，然后为该主机把 gcloud 注册为凭证助手：",
  "Log in to ghcr.io with a GitHub token":
    "用 GitHub 令牌登录 ghcr.io",
  "Use a classic personal access token with read:packages (write:packages to push); your GitHub password does not work:":
    "使用带 read:packages 的经典个人访问令牌（推送需要 write:packages）；GitHub 密码不可用：",
  "In GitHub Actions use secrets.GITHUB_TOKEN, and give the job the permission packages: read or write.":
    "在 GitHub Actions 中使用 secrets.GITHUB_TOKEN，并给任务 packages: read 或 write 权限。",
  "Log in to the Azure registry":
    "登录 Azure 仓库",
  "NAME is the host without .azurecr.io; the login lasts 3 hours:":
    "NAME 是去掉 .azurecr.io 的主机名；登录有效 3 小时：",
  "If that fails, let Azure say why:":
    "如果失败，让 Azure 说明原因：",
  "Log in to GitLab's registry":
    "登录 GitLab 的仓库",
  "In a CI job, use the job's own account:":
    "在 CI 任务中，使用任务自己的账号：",
  "Elsewhere, use a personal or deploy token with read_registry (and write_registry to push):":
    "在其他地方，使用带 read_registry 的个人令牌或部署令牌（推送还需 write_registry）：",
  "Log in to Quay, best with a robot account":
    "登录 Quay，最好使用机器人账号",
  "The robot's full name and token stand in its credentials dialogue; the name holds a plus sign:":
    "机器人的全名和令牌在其凭证对话框中；名称含有加号：",
  "Log in to Harbor":
    "登录 Harbor",
  "Use your Harbor user:":
    "使用您的 Harbor 用户：",
  "If Harbor's web page logs you in through OIDC, the password for docker login is the CLI secret, not your password:":
    "如果 Harbor 网页通过 OIDC 登录，docker login 的密码是 CLI 密钥，而不是您的密码：",
  "A robot account's name holds a dollar sign (robot$project+name): put it in single quotes in a shell.":
    "机器人账号的名称含有美元符号（robot$project+name）：在 shell 中用单引号括起来。",
  "Log in to Nexus at the repository's own port":
    "在仓库自己的端口登录 Nexus",
  "A Docker repository of Nexus usually has a port of its own:":
    "Nexus 的 Docker 仓库通常有自己的端口：",
  "If the password is right and it fails still, the realm for Docker's tokens must be active:":
    "如果密码正确但仍然失败，Docker 令牌的 realm 必须处于启用状态：",
  "Log in to Artifactory with an identity token":
    "用身份令牌登录 Artifactory",
  "Make an identity token; it serves as the password:":
    "创建身份令牌；它可用作密码：",
  "Log in to the host that stands in the image's name:":
    "登录镜像名称中的主机：",
  "Get a login command from the SWR console":
    "从 SWR 控制台获取登录命令",
  "Copy a login command for this region and run it; a temporary one lasts a few hours (6 to 24).":
    "复制此区域的登录命令并执行；临时命令在几小时内有效（6 到 24 小时）。",
  "SWR console > My Images > Upload Through Client (newer consoles: Dashboard > Generate Login Command)":
    "SWR 控制台 > 我的镜像 > 客户端上传（新版控制台：总览 > 登录指令）",
  "It has this form:":
    "其格式如下：",
  "Look which login Docker would send":
    "查看 Docker 会发送哪个登录信息",
  "The host must stand there exactly as in the image's name:":
    "主机必须与镜像名称中的写法完全一致：",
  "An old or half-finished login is best removed before the new one:":
    "旧的或不完整的登录信息，最好先删除再登录：",
  "In Kubernetes, give the pod a pull secret":
    "在 Kubernetes 中，为 Pod 提供拉取密钥",
  "A node does not read the logins of your machine. Make a secret in the pod's namespace; HOST as in the image's name, for Docker Hub without --docker-server:":
    "节点不会读取您机器上的登录信息。在 Pod 的命名空间中创建 Secret；HOST 与镜像名称中的一致，Docker Hub 则不写 --docker-server：",
  "Name it in the pod's spec:":
    "在 Pod 的 spec 中写明它：",
  "The registry's name does not exist in the DNS":
    "DNS 中没有该仓库的名称",
  "The DNS server {dns_server|of this machine} was asked for {host|the registry's name} and knows no such name. Usually the address in the command is misspelt; or the name exists only in another network (VPN, private DNS).":
    "向 DNS 服务器 {dns_server|（本机所用）} 查询了 {host|仓库的名称}，但它不知道这个名称。通常是命令中的地址写错了；也可能该名称只存在于另一个网络（VPN、私有 DNS）。",
  "Correct the address":
    "更正地址",
  "Compare {host|the name} letter by letter with the address of your registry: a missing dot, a wrong region, a blank, \"https://\" where only the name belongs.":
    "把 {host|该名称} 与您仓库的地址逐字比较：缺少的点、错误的区域、空格、在只应写名称的地方写了“https://”。",
  "See whether the name resolves on this machine:":
    "看看本机能否解析该名称：",
  "Take the address from SWR: correct it, or generate a fresh login command":
    "使用 SWR 的地址：更正它，或生成新的登录命令",
  "The address is the last word of the login command and has the form swr.<region>.myhuaweicloud.com or swr.<region>.otc.t-systems.com; the region must be the one of your project.":
    "地址是登录命令的最后一个词，形如 swr.<region>.myhuaweicloud.com 或 swr.<region>.otc.t-systems.com；区域必须是您项目所在的区域。",
  "If in doubt, copy a new temporary login command, which holds the right address:":
    "如有疑问，复制新的临时登录命令，其中含有正确的地址：",
  "Ask a DNS server that knows the name":
    "询问知道该名称的 DNS 服务器",
  "See whom this machine asks, and whether another server knows the name:":
    "看看本机询问的是谁，以及别的服务器是否知道该名称：",
  "A name that only your company or cloud knows needs its DNS server: connect the VPN, or enter that server in the system's network settings, then restart the engine so that it reads them.":
    "只有贵公司或云内部知道的名称需要其 DNS 服务器：连接 VPN，或在系统网络设置中填入该服务器，然后重启引擎以读取设置。",
  "In Compose and CI: use the service's name, and wait for it":
    "在 Compose 和 CI 中：使用服务的名称，并等待它就绪",
  "If the name is that of another container (a registry or docker:dind service), both must be on the same network, and the name must be the service's name or alias.":
    "如果该名称是另一个容器（镜像仓库或 docker:dind 服务），两者必须在同一网络中，且名称必须是服务名或其别名。",
  "The access key behind the SWR login was deleted":
    "SWR 登录所用的访问密钥已被删除",
  "On SWR this certificate message is what a long-term login prints when the AK/SK that it was made from no longer exists. Only if the AK/SK is still there, look at the clock and the certificate.":
    "在 SWR 上，当长期登录所用的 AK/SK 不再存在时，会显示这条证书消息。只有 AK/SK 仍存在时，才需要检查时钟和证书。",
  "Make a new login command with a valid AK/SK":
    "用有效的 AK/SK 生成新的登录命令",
  "Look whether the AK in the login command (the part after @ in the user name) is still listed and enabled; if not, create a new access key.":
    "查看登录命令中的 AK（用户名中 @ 之后的部分）是否仍在列表中且已启用；如果不是，请创建新的访问密钥。",
  "Console > your user name > My Credentials > Access Keys":
    "控制台 > 您的用户名 > 我的凭证 > 访问密钥",
  "Compute the login key from the new AK and SK (on Linux, with both in variables):":
    "用新的 AK 和 SK 计算登录密钥（在 Linux 上，两者放入变量）：",
  "Log in with a temporary command meanwhile":
    "暂时用临时命令登录",
  "Copy a temporary login command and run it; it lasts a few hours (6 to 24).":
    "复制临时登录命令并执行；它在几小时内有效（6 到 24 小时）。",
  "Replace the login wherever it was stored":
    "在保存过登录信息的每个地方替换它",
  "Everything made from the deleted AK/SK stops working at once: CI secrets, Kubernetes pull secrets, other machines. Give each the new login command.":
    "由已删除的 AK/SK 生成的一切会同时失效：CI 密钥、Kubernetes 拉取密钥、其他机器。请为它们逐一更换新的登录命令。",
  "A certificate is out of date, or this machine's clock is wrong":
    "证书已过期，或本机时钟不准",
  "The certificate of {registry|the server} is valid only between two dates, and this machine's clock stands outside them. Either the certificate (or a root certificate here) has run out, or the clock is wrong.":
    "{registry|服务器} 的证书只在两个日期之间有效，而本机时钟在此之外。要么证书（或本机的根证书）已过期，要么时钟不准。",
  "Check the clock":
    "检查时钟",
  "Compare the clock with the real time (a time zone does not matter, the date does):":
    "将时钟与实际时间比较（时区无关，日期有关）：",
  "If it is wrong, let the machine set it:":
    "如果不准，让机器自行校时：",
  "Virtual machines, WSL and Docker Desktop lose time while the computer sleeps: restart them (WSL: wsl --shutdown).":
    "虚拟机、WSL 和 Docker Desktop 在电脑休眠时会丢失时间：请重启它们（WSL：wsl --shutdown）。",
  "See the certificate's dates":
    "查看证书的日期",
  "Ask the server; \"expire date\" in the past means that the server's certificate must be renewed:":
    "询问服务器；如果“expire date”已过，则必须更新服务器的证书：",
  "Whoever runs the server renews the certificate and reloads the server, or the proxy before it.":
    "由服务器的运营者更新证书，并重新加载服务器或其前面的代理。",
  "Bring the root certificates up to date":
    "更新根证书",
  "If the clock and the server's certificate are right, a root certificate on this machine has run out (common on systems older than October 2021). Update the package, then restart the engine:":
    "如果时钟和服务器证书都没问题，则是本机的根证书已过期（常见于 2021 年 10 月之前的系统）。更新该软件包，然后重启引擎：",
  "On Debian and Ubuntu (RHEL and CentOS: sudo yum update ca-certificates):":
    "在 Debian 和 Ubuntu 上（RHEL 和 CentOS：sudo yum update ca-certificates）：",
  "Generate a new long-term login command":
    "生成新的长期登录命令",
  "At SWR this also appears when the access key (AK/SK) behind a long-term login command has been deleted: generate a login command with a valid AK/SK.":
    "在 SWR 上，长期登录命令所用的访问密钥（AK/SK）被删除时也会出现此消息：用有效的 AK/SK 生成登录命令。",
  "The registry's certificate is not trusted here":
    "本机不信任该仓库的证书",
  "This machine checks who signed the certificate of {registry|the server} and does not know that authority: the certificate is self-signed or comes from a company's own CA, the server sends an incomplete chain, the root certificates here are old, or a proxy in between answers with a certificate of its own.":
    "本机检查 {registry|服务器} 的证书由谁签发，但不认识该机构：证书是自签名的或来自公司自己的 CA，服务器发送的证书链不完整，本机的根证书过旧，或中间的代理用自己的证书应答。",
  "See who signed the certificate":
    "查看证书由谁签发",
  "Ask the server for its certificate; the line \"issuer\" names the authority. Your own company or a security product there means a private CA or a proxy in between:":
    "向服务器索取证书；“issuer”一行写明签发机构。如果是您的公司或某个安全产品，则是私有 CA 或中间的代理：",
  "See whether the engine goes through a proxy:":
    "看看引擎是否经过代理：",
  "Trust the CA for this registry":
    "为此仓库信任该 CA",
  "Get the certificate of the CA that signed it (PEM) from whoever runs the registry or the proxy, and check its fingerprint with them.":
    "向仓库或代理的运营者索取签发它的 CA 证书（PEM），并与其核对指纹。",
  "Put it where the engine looks for this registry. The directory bears the registry's name as you type it, with the port if you type one; no restart is needed:":
    "放到引擎为此仓库查找的位置。目录名与您输入的仓库名一致，输入了端口则带端口；无需重启：",
  "Trust the CA for this registry (Podman, Buildah, Skopeo)":
    "为此仓库信任该 CA（Podman、Buildah、Skopeo）",
  "Put the CA's certificate where Podman looks for this registry:":
    "把 CA 证书放到 Podman 为此仓库查找的位置：",
  "Trust the CA on every node (containerd)":
    "在每个节点上信任该 CA（containerd）",
  "On each node, put the CA's certificate beside containerd's file for this registry:":
    "在每个节点上，把 CA 证书放在 containerd 为此仓库所用文件的旁边：",
  "Name it there (containerd's config_path must point at /etc/containerd/certs.d):":
    "在其中写明它（containerd 的 config_path 必须指向 /etc/containerd/certs.d）：",
  "Trust the CA in the builder":
    "在构建器中信任该 CA",
  "A builder of its own container reads neither /etc/docker/certs.d nor the system's store. Name the CA in its configuration:":
    "运行在自己容器中的构建器既不读 /etc/docker/certs.d，也不读系统证书库。在其配置中写明 CA：",
  "Make a builder with it:":
    "用它创建构建器：",
  "Trust the CA on the whole machine (Ubuntu, Debian)":
    "在整台机器上信任该 CA（Ubuntu、Debian）",
  "Right where a company's proxy signs everything. Add the CA (a file ending in .crt), then restart the engine, which stops containers without a restart policy:":
    "适用于公司代理为一切签名的情况。添加 CA（以 .crt 结尾的文件），然后重启引擎；没有重启策略的容器会停止：",
  "Trust the CA on the whole machine (CentOS, RHEL, Rocky)":
    "在整台机器上信任该 CA（CentOS、RHEL、Rocky）",
  "Right where a company's proxy signs everything. Add the CA, then restart the engine, which stops containers without a restart policy:":
    "适用于公司代理为一切签名的情况。添加 CA，然后重启引擎；没有重启策略的容器会停止：",
  "Trust the CA on the whole machine (EulerOS)":
    "在整台机器上信任该 CA（EulerOS）",
  "Add the CA, then restart the engine, which stops containers without a restart policy:":
    "添加 CA，然后重启引擎；没有重启策略的容器会停止：",
  "Trust the CA on the whole machine (macOS)":
    "在整台机器上信任该 CA（macOS）",
  "Add the CA to the system's key chain:":
    "把 CA 加入系统钥匙串：",
  "Restart Docker Desktop: it reads the key chain when it starts.":
    "重启 Docker Desktop：它在启动时读取钥匙串。",
  "Trust the CA on the whole machine (Windows)":
    "在整台机器上信任该 CA（Windows）",
  "In a shell run as administrator, add the CA to the trusted root authorities:":
    "在以管理员身份运行的 shell 中，把 CA 加入受信任的根证书颁发机构：",
  "Restart Docker Desktop: it reads the store when it starts.":
    "重启 Docker Desktop：它在启动时读取证书库。",
  "Mend the chain on the server":
    "修复服务器上的证书链",
  "If a browser trusts the registry and Docker does not, the server probably sends its own certificate without the intermediate ones: let it send the full chain (its own certificate first, then the intermediates).":
    "如果浏览器信任该仓库而 Docker 不信任，很可能服务器只发送了自己的证书而没有中间证书：让它发送完整的链（先是自己的证书，然后是中间证书）。",
  "Skip the check for this registry (CentOS, and any engine with daemon.json)":
    "对此仓库跳过检查（CentOS，以及使用 daemon.json 的任何引擎）",
  "Insecure: nobody checks any more whether the server is the right one, and the engine falls back to plain HTTP, so passwords and images can be read and changed on the way. Only in a network that you trust.":
    "不安全：不再有人检查服务器是否正确，引擎会退回到明文 HTTP，密码和镜像可能在途中被读取和篡改。仅用于您信任的网络。",
  "Add the address to the engine's file; create it where it is missing, keep what it already holds. The address is the last word of the login command, or its IP address (ping the name):":
    "把地址加入引擎的文件；没有则创建，保留已有内容。地址是登录命令的最后一个词，或其 IP 地址（ping 该名称）：",
  "Restart the engine, which stops containers without a restart policy (without systemd: sudo service docker restart):":
    "重启引擎；没有重启策略的容器会停止（没有 systemd 时：sudo service docker restart）：",
  "Skip the check for this registry (Ubuntu, /etc/default/docker)":
    "对此仓库跳过检查（Ubuntu，/etc/default/docker）",
  "Insecure: nobody checks any more whether the server is the right one. Only in a network that you trust.":
    "不安全：不再有人检查服务器是否正确。仅用于您信任的网络。",
  "Add the option to the engine's start-up file; create it where it is missing, keep what it already holds. Engines installed from docker.com do not read this file: use /etc/docker/daemon.json there:":
    "把选项加入引擎的启动文件；没有则创建，保留已有内容。从 docker.com 安装的引擎不读此文件：请改用 /etc/docker/daemon.json：",
  "Skip the check for this registry (EulerOS, /etc/sysconfig/docker)":
    "对此仓库跳过检查（EulerOS，/etc/sysconfig/docker）",
  "Add the option to the engine's start-up file; create it where it is missing, keep what it already holds:":
    "把选项加入引擎的启动文件；没有则创建，保留已有内容：",
  "SWR blocks this client for a while":
    "SWR 暂时阻止了此客户端",
  "Too many uploads or requests ran at once, so SWR refuses this client's logins, uploads and downloads for about half an hour.":
    "同时进行的上传或请求过多，SWR 会在大约半小时内拒绝此客户端的登录、上传和下载。",
  "Wait, then try again":
    "等待，然后重试",
  "Stop what still pushes or pulls, and try again after 30 minutes. Logging in again meanwhile does not help.":
    "停止仍在推送或拉取的任务，30 分钟后重试。其间重新登录没有帮助。",
  "Ask for less at once":
    "减少同时请求的数量",
  "SWR allows up to 20 layers at once and 20 requests a second over the internet, and a layer of up to 10 GB: spread the jobs of a pipeline, and let the client retry.":
    "SWR 通过公网最多允许同时 20 层、每秒 20 个请求，每层最大 10 GB：请错开流水线的任务，并让客户端重试。",
  "Make the engine transfer fewer layers at a time (keep what the file already holds), then restart it:":
    "让引擎同时传输更少的层（保留文件已有内容），然后重启：",
  "Signatures are demanded, and the image has none":
    "要求签名，而镜像没有签名",
  "This client checks signatures (DOCKER_CONTENT_TRUST=1, or a policy), and for {image|this image} there is no valid one.":
    "此客户端检查签名（DOCKER_CONTENT_TRUST=1 或某项策略），而 {image|此镜像} 没有有效的签名。",
  "See whether the check is switched on":
    "看看是否开启了检查",
  "If this prints 1, signatures are demanded; the second command shows where it is set:":
    "如果输出 1，则要求签名；第二条命令显示在哪里设置：",
  "Use an image or tag that is signed":
    "使用已签名的镜像或标签",
  "See which tags of it are signed:":
    "看看它的哪些标签已签名：",
  "Switch the check off for one command":
    "对一条命令关闭检查",
  "Insecure: nobody checks then who made the image. Right for a registry without signatures that you trust.":
    "不安全：不再有人检查镜像由谁制作。适用于您信任的、没有签名的仓库。",
  "For one command:":
    "对一条命令：",
  "Switch the check off":
    "关闭检查",
  "Insecure: nobody checks any more who made an image. Remove the line DOCKER_CONTENT_TRUST=1 from the file that sets it, often /etc/profile.":
    "不安全：不再有人检查镜像由谁制作。从设置它的文件（通常是 /etc/profile）中删除 DOCKER_CONTENT_TRUST=1 一行。",
  "Then for the shell that is open:":
    "然后对当前打开的 shell：",
  "Switch the check off (Windows)":
    "关闭检查（Windows）",
  "Insecure: nobody checks any more who made an image.":
    "不安全：不再有人检查镜像由谁制作。",
  "In PowerShell, for this window:":
    "在 PowerShell 中，对此窗口：",
  "SWR does not let this login write to the organisation":
    "SWR 不允许此登录写入该组织",
  "The organisation in the image's name belongs to somebody else, or your organisations are used up, or the IAM user behind the login lacks the permission for it.":
    "镜像名称中的组织属于别人，或您的组织数量已用完，或登录所用的 IAM 用户没有相应权限。",
  "Check the organisation in the image's name":
    "检查镜像名称中的组织",
  "The part between the registry's address and the image is the organisation. It must be one of yours: names are unique in a region, so a common word is usually somebody else's.":
    "仓库地址与镜像之间的部分是组织。它必须是您的：名称在区域内唯一，常用词多半已属于别人。",
  "SWR console > Organization Management":
    "SWR 控制台 > 组织管理",
  "Give the image the name of an organisation that you have, then push that:":
    "给镜像取一个您拥有的组织的名称，然后推送：",
  "Push into an existing organisation if your five are used up":
    "如果五个组织已用完，推送到已有的组织",
  "A push to a new name creates an organisation, and an account has five. Use one of them, or delete an empty one.":
    "推送到新名称会创建组织，而一个账号只有五个。请使用其中之一，或删除空的组织。",
  "Give the IAM user the permission":
    "给 IAM 用户授权",
  "With the account (or an SWR administrator), grant the IAM user behind the AK/SK Edit or Manage on the organisation. Pushing needs it on the organisation: on one image it does not suffice.":
    "用账号（或 SWR 管理员）为 AK/SK 所属的 IAM 用户授予该组织的编辑或管理权限。推送需要组织上的权限：只有单个镜像上的权限不够。",
  "SWR console > Organization Management > the organisation > Users > Add Permission":
    "SWR 控制台 > 组织管理 > 该组织 > 用户 > 添加授权",
  "Then let that user log in again and repeat the push.":
    "然后让该用户重新登录并再次推送。",
  "There is no such image on this machine":
    "本机没有这个镜像",
  "{image|The image} is not among the local images under this name and tag. push, tag, save and rmi work only on what is there.":
    "{image|该镜像} 以此名称和标签不在本地镜像中。push、tag、save 和 rmi 只处理已有的镜像。",
  "See what is there, and compare name and tag":
    "看看有哪些镜像，并比较名称和标签",
  "List the local images:":
    "列出本地镜像：",
  "Name and tag must be exactly {image|those in your command}: registry host, organisation, capital letters, and the tag (none means latest).":
    "名称和标签必须与 {image|您命令中的} 完全一致：仓库主机、组织、大写字母和标签（不写即 latest）。",
  "Tag the image as SWR wants it, then push":
    "按 SWR 的要求打标签，然后推送",
  "List the local images and check the image's name and tag:":
    "列出本地镜像，并检查镜像的名称和标签：",
  "Give the local image the full name (SWR address, organisation, image, tag), then push that name:":
    "给本地镜像取完整名称（SWR 地址、组织、镜像、标签），然后推送该名称：",
  "Give it the name first":
    "先给它取名",
  "To push an image, it must carry the full name of the place it goes to:":
    "要推送镜像，它必须带有目的地的完整名称：",
  "Bring it onto this machine":
    "把它带到本机",
  "Pull it, if a registry has it:":
    "如果某个仓库有它，就拉取：",
  "Build it, and with a docker-container builder add --load: without it the result stays in the build cache.":
    "构建它；使用 docker-container 构建器时加 --load：否则结果只留在构建缓存中。",
  "Look on the right engine and in the right store":
    "在正确的引擎和正确的存储中查找",
  "Another context, root against rootless, or a changed image store each have images of their own:":
    "另一个 context、root 与 rootless、或更换过的镜像存储，各有自己的镜像：",
  "Hand the registry's login to the swarm's nodes":
    "把仓库的登录信息交给 swarm 的节点",
  "In a swarm task, “No such image” means that the node could not pull. For a private registry deploy again with the login (or docker service update --with-registry-auth SERVICE):":
    "在 swarm 任务中，“No such image”表示节点无法拉取。对私有仓库，请带登录信息重新部署（或 docker service update --with-registry-auth SERVICE）：",
  "SWR does not allow this organisation or image name":
    "SWR 不允许此组织名或镜像名",
  "The name breaks SWR's naming rules, which are narrower than Docker's.":
    "该名称违反 SWR 的命名规则，其规则比 Docker 的更严格。",
  "Tag the image with a name that fits the rules":
    "用符合规则的名称打标签",
  "The organisation: up to 64 characters that match ^([a-z]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$":
    "组织：最多 64 个字符，符合 ^([a-z]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$",
  "The image: up to 128 characters that match ^([a-z0-9]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$":
    "镜像：最多 128 个字符，符合 ^([a-z0-9]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$",
  "Only small letters, digits, hyphens and underscores, no dots; the organisation starts with a letter. Tag it so, and push that:":
    "只用小写字母、数字、连字符和下划线，不用点；组织以字母开头。这样打标签并推送：",
  "The pod has no login for the registry":
    "Pod 没有该仓库的登录信息",
  "The registry wants a login, and the pod names no imagePullSecrets, or a secret that does not exist in its namespace.":
    "仓库要求登录，而 Pod 没有写明 imagePullSecrets，或所写的 Secret 在其命名空间中不存在。",
  "On CCE with SWR: name default-secret":
    "在使用 SWR 的 CCE 上：写明 default-secret",
  "CCE keeps a secret called default-secret, with the login for SWR, in every namespace and renews it. The workload must name it; do not copy it, a copy expires.":
    "CCE 在每个命名空间中保存并更新名为 default-secret 的 Secret，其中含有 SWR 的登录信息。工作负载必须写明它；不要复制，副本会过期。",
  "Into the pod's spec (in a Deployment: spec.template.spec):":
    "写入 Pod 的 spec（在 Deployment 中：spec.template.spec）：",
  "See that it is there:":
    "看看它是否存在：",
  "Create the secret in the pod's namespace":
    "在 Pod 的命名空间中创建 Secret",
  "A secret counts only in its own namespace. The password stands in the command's history: take a token that may only pull.":
    "Secret 只在自己的命名空间内有效。密码会留在命令历史中：请使用只能拉取的令牌。",
  "Set user, password and namespace:":
    "填入用户、密码和命名空间：",
  "Name it in the workload":
    "在工作负载中写明它",
  "Or once for all pods of a service account:":
    "或一次用于某个服务账号的所有 Pod：",
  "Check what the secret holds":
    "检查 Secret 的内容",
  "The output holds the password: do not share it. Its type must be kubernetes.io/dockerconfigjson, and the server in it the image's registry, written the same way.":
    "输出含有密码：不要分享。其类型必须是 kubernetes.io/dockerconfigjson，其中的服务器必须与镜像的仓库写法一致。",
  "Look at it:":
    "查看它：",
  "Or take the distribution's own package; from Debian 13 on, add docker-cli to it:":
    "或使用发行版自带的软件包；从 Debian 13 起还要加上 docker-cli：",
  "See what the system's own repositories offer (the package is called docker-engine or docker), and install it:":
    "看看系统自带软件源提供什么（软件包名为 docker-engine 或 docker），并安装：",
  "{image|The image} is not among the local images under this name and tag. Commands such as push, tag, save and rmi work only on what is there.":
    "{image|该镜像} 以此名称和标签不在本地镜像中。push、tag、save 和 rmi 等命令只处理已有的镜像。",
  "If the registry hands out login commands, generate a fresh one and take the address from it: it is the last word (SWR console: My Images > Upload Through Client; newer consoles: Dashboard > Generate Login Command).":
    "如果该仓库提供登录命令，请生成新的命令并从中取地址：它是最后一个词（SWR 控制台：我的镜像 > 客户端上传；新版控制台：总览 > 登录指令）。",
  "Make the engine transfer fewer layers at a time (keep what the file already holds), then restart it, which stops containers without a restart policy:":
    "让引擎同时传输更少的层（保留文件已有内容），然后重启；没有重启策略的容器会停止：",
  "Add the address to the engine's file; create it where it is missing, keep what it already holds. The address is the last word of the login command, or its IP address (ping the name); an address of SWR in a private network needs the same entry:":
    "把地址加入引擎的文件；没有则创建，保留已有内容。地址是登录命令的最后一个词，或其 IP 地址（ping 该名称）；SWR 在私有网络中的地址也需要同样的条目：",
  "Restart the engine, which stops containers without a restart policy (without systemd: sudo service docker restart, or sudo service docker start where it is stopped):":
    "重启引擎；没有重启策略的容器会停止（没有 systemd 时：sudo service docker restart，若已停止则 sudo service docker start）：",
  "Check the clock (Windows)":
    "检查时钟（Windows）",
  "In a shell run as administrator, set the clock by the time server:":
    "在以管理员身份运行的 shell 中，按时间服务器校准时钟：",
  "Then restart Docker Desktop (WSL: wsl --shutdown), whose virtual machine has a clock of its own.":
    "然后重启 Docker Desktop（WSL：wsl --shutdown），其虚拟机有自己的时钟。",
};
