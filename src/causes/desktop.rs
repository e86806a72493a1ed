//! Docker Desktop, WSL, and Windows containers.

use crate::cause::{Cause, Remedy, Risk, Signature, Step, list, texts};
use crate::context::System;

const TROUBLESHOOT: &str = "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/";
const TOPICS: &str = "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/topics/";
const WSL: &str = "https://docs.docker.com/desktop/features/wsl/";
const WINDOWS: &str = "https://docs.docker.com/desktop/setup/install/windows-install/";
const MAC: &str = "https://docs.docker.com/desktop/setup/install/mac-install/";
const LINUX: &str = "https://docs.docker.com/desktop/setup/install/linux/";
const MS_WSL: &str = "https://learn.microsoft.com/en-us/windows/wsl/troubleshooting";
const MS_WSL_INSTALL: &str = "https://learn.microsoft.com/en-us/windows/wsl/install";
const MS_HYPERV: &str =
    "https://learn.microsoft.com/en-us/windows-server/virtualization/hyper-v/get-started/install-hyper-v";
const MS_CONTAINERS: &str = "https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/version-compatibility";
const MS_CONTAINERS_TROUBLE: &str =
    "https://learn.microsoft.com/en-us/virtualization/windowscontainers/troubleshooting";

/// The family.
pub const CAUSES: &[Cause] = &[
    Cause::new(
        "desktop-engine-unhealthy",
        "Docker Desktop answers, but the engine behind it is not up",
        "The client reached Docker Desktop's pipe or socket, and it could only say that something is wrong inside: the virtual machine with the engine is still starting, has stopped, or hangs. The words about the API version are only the client's guess.",
        list![
            Signature::new("for API route and version", r"request returned (?:[0-9]{3} )?(?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Timeout|Gateway Time-out)?(?: with a message \(> [0-9]+ bytes\))? ?for API route and version http[^ ]*, check if the server supports the requested API version"),
            Signature::new("for API route and version", r"request returned (?:[0-9]{3} )?(?:Bad Request|Not Found|Forbidden|Method Not Allowed|Moved Permanently|I'm a teapot|Proxy Authentication Required)(?: with a message \(> [0-9]+ bytes\))? for API route and version http[^ ]*, check if the server supports the requested API version").likely(),
            Signature::new("check if the server supports the requested API version", r"request returned [^;]{0,60}; check if the server supports the requested API version").likely(),
            Signature::new("docker_engine_linux: ", r"open \\+\.\\+pipe\\+docker_engine_linux: "),
            Signature::new("docker_engine_windows: ", r"open \\+\.\\+pipe\\+docker_engine_windows: ").unless(texts!["Access is denied"]),
            Signature::new("dockerBackend", r"open \\+\.\\+pipe\\+dockerBackend[a-z]*: ").docker_only(),
            Signature::new("dockerLinux: ", r"open \\+\.\\+pipe\\+dockerLinux: "),
            Signature::new("docker.raw.sock: connect:", r"dial unix [^ ]*docker\.raw\.sock: connect: "),
            Signature::new("Bad response from Docker engine", "Bad response from Docker engine"),
            Signature::new("pipe%2Fdocker", r"error during connect: [a-z]+ '?http://%2F%2F\.%2Fpipe%2Fdocker[^ ]*'?: (?:EOF|unexpected EOF|http: server closed.*)"),
            Signature::new(".docker%2Frun%2Fdocker.sock", r"error during connect: [a-z]+ '?http://[^ ]*\.docker%2Frun%2Fdocker\.sock[^ ]*'?: (?:EOF|unexpected EOF|http: server closed.*)"),
            Signature::new("for http+docker://localnpipe/", r"50[0-9] Server Error for http\+docker://localnpipe/[^ ]*: (?:Internal Server Error|Service Unavailable)(?: for url.*)?$"),
        ],
        list![
            Remedy::new("Wait a minute, then ask again", TROUBLESHOOT, list![
                Step::command("Right after a start the engine is not ready yet:", "docker version"),
                Step::text("If an update was offered or is half installed, finish it."),
            ]),
            Remedy::new("Restart Docker Desktop", TROUBLESHOOT, list![
                Step::text("Running containers stop; images and volumes stay."),
                Step::console("From the whale's menu:", "Whale icon > Restart (or Troubleshoot > Restart Docker Desktop)"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Restart WSL with it", MS_WSL, list![
                Step::text("This ends every WSL distribution and what runs in it."),
                Step::command("Quit Docker Desktop, run this in PowerShell, then start Docker Desktop again:", "wsl --shutdown\nwsl --update"),
            ]).on(System::Windows).risk(Risk::Disruptive),
            Remedy::new("See whether its disk or memory ran out", "https://docs.docker.com/desktop/settings-and-maintenance/settings/", list![
                Step::console("Look at the limits, and at the logs that it gathers:", "Docker Desktop > Settings > Resources; Troubleshoot > Get support"),
            ]),
            Remedy::new("Without Docker Desktop: look at what stands at that address", "https://docs.docker.com/engine/manage-resources/contexts/", list![
                Step::text("A proxy, or another program's socket, can answer in the engine's place."),
                Step::command("See where the client goes:", "docker context ls\nenv | grep -i -e ^DOCKER_ -e _proxy"),
            ]),
            Remedy::new("Last resort: reset Docker Desktop", TROUBLESHOOT, list![
                Step::text("Every image, container and volume in Docker Desktop is deleted. Save what you need first."),
                Step::console("In the application:", "Docker Desktop > Troubleshoot > Reset to factory defaults"),
            ]).risk(Risk::Destructive),
        ],
    ).replacing(texts!["daemon-desktop-not-running", "daemon-rpc-lost", "daemon-not-running"]),
    Cause::new(
        "desktop-wsl-integration",
        "Docker Desktop's WSL integration is off for this distribution, or broke",
        "Docker Desktop runs on Windows, and lends its commands and its engine only to those WSL distributions for which that is turned on.",
        list![
            Signature::new("could not be found in this WSL", r"The command '{name}' could not be found in this WSL [12] distro\.?"),
            Signature::new("activate the WSL integration in Docker Desktop settings", "We recommend to (?:convert this distro to WSL 2 and )?activate the WSL integration in Docker Desktop settings"),
            Signature::new("WSL integration with distro", "WSL integration with distro '?{name}'? unexpectedly stopped"),
            Signature::new("WSL integration unexpectedly stopped", "WSL integration unexpectedly stopped"),
            Signature::new("running wsl distro proxy in", "running wsl distro proxy in {name} distro: "),
            Signature::new("/mnt/wsl/docker-desktop", r"/mnt/wsl/docker-desktop/[^ ]*: (?:No such file or directory|Input/output error)"),
            Signature::new("cli-tools/usr/bin/docker", r"/mnt/wsl/[^ ]*/cli-tools/usr/bin/docker[^ ]*: .*(?:No such file|Input/output error)"),
        ],
        list![
            Remedy::new("Turn the integration on", WSL, list![
                Step::console("In Docker Desktop on Windows, tick this distribution, then Apply:", "Docker Desktop > Settings > Resources > WSL integration"),
                Step::text("Open a new terminal of the distribution. Docker Desktop must be running."),
            ]),
            Remedy::new("See that the distribution uses WSL 2", MS_WSL_INSTALL, list![
                Step::command("In PowerShell: the column VERSION must say 2. Converting takes a while; make a backup of what matters first:", "wsl -l -v\nwsl --set-version Ubuntu 2"),
            ]),
            Remedy::new("If it is on and still fails, restart both", WSL, list![
                Step::text("This ends every WSL distribution and every container."),
                Step::command("Quit Docker Desktop, then in PowerShell; afterwards start Docker Desktop, and only then the distribution:", "wsl --shutdown\nwsl --update"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Or use an engine inside the distribution", "https://docs.docker.com/engine/install/ubuntu/", list![
                Step::text("Without Docker Desktop: install Docker Engine in the distribution as on any Linux, with the integration turned off for it, so that the two do not get into each other's way."),
            ]),
        ],
    ).replacing(texts!["cli-not-found", "cli-compose-not-found"]),
    Cause::new(
        "desktop-virtualization-off",
        "Virtualisation is turned off on this machine",
        "Docker Desktop runs its engine in a virtual machine, and the processor's virtualisation is switched off in the BIOS/UEFI, or the Windows feature for it is not enabled.",
        list![
            Signature::new("Hardware assisted virtualization and data execution protection", "Hardware assisted virtualization and data execution protection must be enabled in the BIOS"),
            Signature::new("Virtualization support not detected", "Virtualization support not detected"),
            Signature::new("ation support wasn't detected", "virtuali[sz]ation support wasn't detected"),
            Signature::new("virtualization support is not enabled", "virtualization support is not enabled"),
            Signature::new("ensure virtualization is", "(?:please enable .{0,80})?ensure virtualization is (?:enabled|turned on) in the (?:BIOS|computer's firmware settings)"),
            Signature::literal("HCS_E_HYPERV_NOT_INSTALLED"),
            Signature::new("0x80370102", "(?:WslRegisterDistribution failed with error: |Error: ?)?0x80370102"),
            Signature::new("because a required feature is not installed", "The virtual machine could not be started because a required feature is not installed"),
            Signature::new("Virtualization must be enabled", "Virtualization must be enabled").docker_only(),
            Signature::new("KVM is not enabled", "KVM is not enabled on (?:the |this )?host").docker_only(),
            Signature::new("kern.hv_support", r"kern\.hv_support: 0"),
            Signature::new("Incompatible CPU detected", "Incompatible CPU detected").docker_only(),
        ],
        list![
            Remedy::new("See what Windows says", TOPICS, list![
                Step::console("The line \"Virtualization\" must say Enabled:", "Task Manager (Ctrl+Shift+Esc) > Performance > CPU"),
                Step::command("Or in PowerShell:", "Get-ComputerInfo -Property 'HyperV*'\nsysteminfo"),
            ]).on(System::Windows),
            Remedy::new("Turn it on in the BIOS/UEFI", TOPICS, list![
                Step::text("Restart into the firmware's settings (often F2, F10 or Del) and enable Intel VT-x, VT-d or AMD-V, which may be called SVM. Save, and switch the machine off and on."),
                Step::text("On a company's machine ask its IT. In a rented or virtual machine, nested virtualisation must be turned on by whoever runs it."),
            ]).risk(Risk::Disruptive),
            Remedy::new("Enable the Windows features, then reboot", MS_WSL_INSTALL, list![
                Step::command("In a PowerShell that runs as administrator:", "dism.exe /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart\ndism.exe /online /enable-feature /featurename:Microsoft-Windows-Subsystem-Linux /all /norestart\nbcdedit /set hypervisorlaunchtype auto"),
                Step::text("Other virtualisation programs and some anti-cheat drivers switch the hypervisor off: then bcdedit, above, turns it on again."),
            ]).on(System::Windows).risk(Risk::Disruptive),
            Remedy::new("On Linux: load KVM and let your user use it", LINUX, list![
                Step::command("Check, load, and join the group:", "ls -l /dev/kvm\nsudo modprobe kvm_intel || sudo modprobe kvm_amd\nsudo usermod -aG kvm \"$USER\""),
            ]),
            Remedy::new("On an old Mac", MAC, list![
                Step::command("0 means that the processor has no support for it, and Docker Desktop cannot run there:", "sysctl kern.hv_support"),
            ]).on(System::MacOs),
        ],
    ).replacing(texts!["desktop-wsl-kernel"]),
    Cause::new(
        "desktop-hyperv",
        "Hyper-V cannot run Docker Desktop's virtual machine",
        "Docker Desktop (with the Hyper-V backend) asks Windows for a virtual machine, and Hyper-V refuses: it is not enabled, its service does not run, or memory is short.",
        list![
            Signature::new("because one of the Hyper-V components", "(?:virtual machine|Failed to start the virtual machine) '?{name}'? (?:failed to start )?because one of the Hyper-V components is not running"),
            Signature::new("Hyper-V components is not running", "one of the Hyper-V components is not running"),
            Signature::new("' failed to start.", "'{name}' failed to start\\.").requires("Virtual Machine Management Service"),
            Signature::new("Not enough memory to start Docker", "Not enough memory to start Docker"),
            Signature::new("DockerDesktopVM' failed to start", "'DockerDesktopVM' failed to start.*"),
            Signature::new("MobyLinuxVM' failed to start", "'MobyLinuxVM' failed to start.*"),
            Signature::new("Hyper-V is not enabled", "(?:Docker|Unable to start).*Hyper-V is not enabled.*|Hyper-V is not enabled"),
            Signature::new("Hyper-V feature is not enabled", "Hyper-V feature is not enabled"),
            Signature::new("Hyper-V and Containers features are not enabled", "Hyper-V and Containers features are not enabled"),
            Signature::new("Hyper-V was unable to find a virtual machine", "Hyper-V was unable to find a virtual machine").docker_only(),
            Signature::new("hypervisor is not running", "(?:because )?the hypervisor is not running").docker_only(),
            Signature::new("The Virtual Machine Management Service", "The Virtual Machine Management Service (?:failed to start|encountered an error|is not running)").docker_only(),
            Signature::new("'vmms' service", ".*'vmms' service").docker_only(),
            Signature::new("not enough memory in the system to start the virtual machine", "not enough memory in the system to start the virtual machine"),
            Signature::new("requires Hyper-V", "Docker (?:for Windows|Desktop) requires Hyper-V").likely(),
        ],
        list![
            Remedy::new("Start Hyper-V's service", MS_HYPERV, list![
                Step::command("In a PowerShell that runs as administrator:", "Get-Service vmms, vmcompute\nStart-Service vmms"),
            ]).on(System::Windows),
            Remedy::new("Not enough memory: close something, or give the machine less", "https://docs.docker.com/desktop/settings-and-maintenance/settings/", list![
                Step::console("Lower the memory of the virtual machine:", "Docker Desktop > Settings > Resources > Memory"),
            ]),
            Remedy::new("Enable Hyper-V, then reboot", MS_HYPERV, list![
                Step::text("Windows Home has no Hyper-V: use the WSL 2 backend there."),
                Step::command("In a PowerShell that runs as administrator:", "Enable-WindowsOptionalFeature -Online -FeatureName Microsoft-Hyper-V, Containers -All\nbcdedit /set hypervisorlaunchtype auto"),
            ]).on(System::Windows).risk(Risk::Disruptive),
            Remedy::new("Use the WSL 2 backend instead", WSL, list![
                Step::console("It needs no Hyper-V management and less memory. Containers and images of the other backend are not carried over:", "Docker Desktop > Settings > General > Use the WSL 2 based engine"),
            ]),
            Remedy::new("A damaged virtual machine: let Docker Desktop make a new one", TROUBLESHOOT, list![
                Step::text("Every image, container and volume in Docker Desktop is deleted."),
                Step::console("In the application:", "Docker Desktop > Troubleshoot > Reset to factory defaults"),
            ]).risk(Risk::Destructive),
        ],
    ).replacing(texts!["desktop-start-failed"]),
    Cause::new(
        "desktop-wsl-kernel",
        "WSL is missing, too old, or broken",
        "Docker Desktop runs its engine inside WSL 2, and wsl.exe fails: it is not installed, needs an update, or cannot start a distribution.",
        list![
            Signature::new("WSL 2 installation is incomplete", "WSL 2 installation is incomplete"),
            Signature::new("requires a newer WSL", "(?:Docker Desktop )?requires a newer WSL(?: kernel)? version"),
            Signature::new("WSL kernel version too low", "WSL kernel version too low"),
            Signature::new("wsl update failed", "wsl update failed"),
            Signature::new("WSL needs updating", "WSL needs updating"),
            Signature::new("version of Windows Subsystem for Linux (WSL) is too old", r"version of Windows Subsystem for Linux \(WSL\) is too old"),
            Signature::new("Unexpected WSL error", "Unexpected WSL error"),
            Signature::new("WSL 2 requires an update to its kernel component", "WSL 2 requires an update to its kernel component"),
            Signature::new("aka.ms/wsl2kernel", r"aka\.ms/wsl2kernel"),
            Signature::new("WSL 2 Linux kernel is now installed using a separate MSI", "The WSL 2 Linux kernel is now installed using a separate MSI update package"),
            Signature::new("WSL distro terminated abruptly", "(?:The )?(?:Docker Desktop |docker-desktop )?WSL distro terminated abruptly"),
            Signature::new("Windows Subsystem for Linux optional component is not enabled", "The Windows Subsystem for Linux optional component is not enabled"),
            Signature::new("WSL 2 is not installed", "WSL 2 is not installed").docker_only(),
            Signature::new("running WSL command wsl.exe", r"running WSL command wsl\.exe .*: exit status ").unless(texts!["docker-desktop"]),
            Signature::new("Error code: Wsl/", "Error code: Wsl/[a-z0-9/_]+").unless(texts!["HYPERV_NOT_INSTALLED"]),
            Signature::new("0x800701bc", ".*0x800701bc"),
            Signature::new("WslRegisterDistribution failed with error:", "WslRegisterDistribution failed with error: ").unless(texts!["0x80370102"]),
            Signature::new("WSL 2 is not supported with your current machine configuration", "WSL 2 is not supported with your current machine configuration").likely(),
            Signature::new("WSL2 is not supported with your current machine configuration", "WSL2 is not supported with your current machine configuration").likely(),
        ],
        list![
            Remedy::new("Update WSL", MS_WSL_INSTALL, list![
                Step::text("Quit Docker Desktop first. The second command ends every WSL distribution."),
                Step::command("In a PowerShell that runs as administrator:", "wsl --update\nwsl --shutdown\nwsl --version\nwsl --status"),
                Step::command("Where the Microsoft Store is blocked:", "wsl --update --web-download"),
            ]),
            Remedy::new("Enable what WSL needs, then reboot", MS_WSL_INSTALL, list![
                Step::command("In a PowerShell that runs as administrator:", "wsl --install --no-distribution\ndism.exe /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart\ndism.exe /online /enable-feature /featurename:Microsoft-Windows-Subsystem-Linux /all /norestart"),
                Step::text("If the update itself fails (exit code 4294967295, \"sideloading-enabled system\", class not registered), install the .msi of the newest release from github.com/microsoft/WSL."),
            ]).risk(Risk::Disruptive),
            Remedy::new("See whether WSL works without Docker", MS_WSL, list![
                Step::command("Each must answer at once and without an error:", "wsl --status\nwsl -l -v\nwsl -d docker-desktop -- uname -a"),
                Step::text("A .wslconfig with too little memory or a custom kernel, antivirus, or a VPN driver can stop it: set %USERPROFILE%\\.wslconfig aside for a try."),
            ]),
            Remedy::new("Let Docker Desktop make its distribution anew", WSL, list![
                Step::text("This deletes docker-desktop's distribution with every image, container and volume in it."),
                Step::command("Quit Docker Desktop, then in PowerShell; start Docker Desktop afterwards:", "wsl --unregister docker-desktop"),
            ]).risk(Risk::Destructive),
        ],
    ).replacing(texts!["desktop-start-failed"]),
    Cause::new(
        "desktop-start-failed",
        "Docker Desktop itself failed to start",
        "One of the application's own parts (its backend, its virtual machine, its helper with administrator's rights) ended with an error, so that no engine is there.",
        list![
            Signature::new("Docker Desktop - Unexpected error", "Docker Desktop - Unexpected error"),
            Signature::new("Docker Desktop encountered an unexpected error", "Docker Desktop encountered an unexpected error"),
            Signature::new("unexpected error occurred while executing a WSL command", "An unexpected error occurred while executing a WSL command"),
            Signature::new("com.docker.backend", r"com\.docker\.backend(?:\.exe)?.{0,60}(?:failed|exited|error|crash|terminated|not running|cannot start|fatal|panic)"),
            Signature::new("com.docker.backend", r"(?:failed to start|unable to start|error running|cannot start|failed to launch|waiting for).{0,20}com\.docker\.backend"),
            Signature::new("failed to start: com.docker.", r"failed to start: com\.docker\.[a-z]+"),
            Signature::new("unexpectedly: com.docker", r".*terminated unexpectedly: com\.docker"),
            Signature::new("com.docker.virtualization", r".*com\.docker\.virtualization.{0,20}: (?:process terminated|failed|exit)"),
            Signature::new("com.docker.", r"com\.docker\.(?:slirp|osxfs|db|hyperkit|driver|supervisor|vpnkit|vmnetd)[a-z0-9.-]* is not running"),
            Signature::new("VmnetdError", r"Docker\.VmnetdError(?: error [0-9]+)?"),
            Signature::new("com.docker.vmnetd", r".*com\.docker\.vmnetd.{0,80}(?:failed|error|denied|not (?:found|running|installed)|damage|malware|refused|no such file|was not opened)"),
            Signature::new("Docker.Core.", r"Docker\.Core\.(?:Backend\.)?[a-z.]*(?:Exception|Error)"),
            Signature::new("Docker.ApiServices.", r"Docker\.ApiServices\..*(?:Exception|LogAndThrow)"),
            Signature::new("Docker Desktop is unable to start", "Docker Desktop is unable to start"),
            Signature::new("Failed to deploy distro docker-desktop", "Failed to deploy distro docker-desktop"),
            Signature::new("bootstrapping in the main distro: ", "bootstrapping in the main distro: .*"),
            Signature::new("Failed to set version to docker-desktop", "Failed to set version to docker-desktop"),
            Signature::new("starting docker engine: ", "starting docker engine: .*"),
            Signature::new("deploying WSL2 distributions", "deploying WSL2 distributions"),
            Signature::new("initializing backend:", "(?:running engine: )?initializing backend: ").docker_only(),
            Signature::new("waiting for the VM setup to be ready", ".*waiting for the VM setup to be ready"),
            Signature::new("setting up docker api proxy", r"(?:starting services: )?(?:initializing Docker API Proxy: )?setting up docker api proxy.*"),
            Signature::new("starting services: initializing", "starting services: initializing "),
            Signature::new("Docker failed to initialize", "Docker failed to initialize"),
            Signature::new("Docker Desktop failed to", "Docker Desktop failed to (?:start|initiali[sz]e|install|launch)"),
            Signature::new("exception: Docker failed to start", "Unhandled exception: Docker failed to start"),
            Signature::new("engine linux/", "engine linux/[a-z]+ failed to (?:run|start)"),
            Signature::new("Unable to start: The running command stopped because the preference variable", "Unable to start: The running command stopped because the preference variable"),
            Signature::new("running WSL command wsl.exe", r"running WSL command wsl\.exe .*docker-desktop"),
        ],
        list![
            Remedy::new("Start it again, after a restart of the machine", TROUBLESHOOT, list![
                Step::text("A pending update of Windows, macOS or Docker Desktop is the most frequent reason, and a restart finishes it. Close everything first."),
                Step::console("Then look whether there is a newer version:", "Whale icon > Check for updates"),
            ]).risk(Risk::Disruptive),
            Remedy::new("Look at what it logged", TROUBLESHOOT, list![
                Step::command("The lines before the error tell which part failed:", "Get-Content -Tail 60 \"$env:LOCALAPPDATA\\Docker\\log\\host\\com.docker.backend.exe.log\""),
                Step::console("Or gather everything:", "Docker Desktop > Troubleshoot > Get support > Upload diagnostics"),
            ]).on(System::Windows),
            Remedy::new("Look at what it logged", TROUBLESHOOT, list![
                Step::command("The lines before the error tell which part failed:", "tail -n 60 ~/Library/Containers/com.docker.docker/Data/log/host/com.docker.backend.log"),
            ]).on(System::MacOs),
            Remedy::new("WSL: update and restart it", MS_WSL, list![
                Step::text("This ends every WSL distribution."),
                Step::command("Quit Docker Desktop, then in PowerShell:", "wsl --shutdown\nwsl --update\nwsl -l -v"),
            ]).on(System::Windows).risk(Risk::Disruptive),
            Remedy::new("Mac: install the newest version over the old one", "https://docs.docker.com/desktop/troubleshoot-and-support/troubleshoot/mac-damaged-dialog/", list![
                Step::text("Versions from before January 2025 have helpers (com.docker.vmnetd, com.docker.socket) with a revoked signature, which macOS calls malware or damaged. A newer version brings good ones; your images stay."),
                Step::command("If the helper is stuck, remove it while Docker Desktop is quit, then start the application:", "sudo launchctl bootout system/com.docker.vmnetd\nsudo rm /Library/PrivilegedHelperTools/com.docker.vmnetd"),
            ]).on(System::MacOs),
            Remedy::new("Reset, or install again", TROUBLESHOOT, list![
                Step::text("Every image, container and volume in Docker Desktop is deleted. Save what you need first, if it still runs."),
                Step::console("In the application:", "Docker Desktop > Troubleshoot > Reset to factory defaults"),
            ]).risk(Risk::Destructive),
        ],
    ).wrapper().replacing(texts!["daemon-desktop-not-running", "run-exit-nonzero"]),
    Cause::new(
        "windows-image-os",
        "The image is for the other operating system: Linux and Windows containers are mixed up",
        "Windows can run two kinds of containers, but an engine runs one kind at a time. The image {image|in question} is for the other one.",
        list![
            Signature::new("cannot be used on this platform", "image operating system '[a-z]+' cannot be used on this platform(?:: operating system is not supported)?"),
            Signature::new("no matching manifest for windows/amd64", r"no matching manifest for windows/amd64(?: ?10\.[0-9.]+)?(?: in the manifest list entries)?"),
            Signature::new("no matching manifest for windows", r"no matching manifest for windows(?:\([0-9.]+\))?/(?:amd64|arm64)[^ ]*(?: in the manifest list entries)?"),
            Signature::new("no matching manifest for unknown in the manifest list entries", "no matching manifest for unknown in the manifest list entries"),
        ],
        list![
            Remedy::new("Switch Docker Desktop to the other kind", WINDOWS, list![
                Step::text("The containers of the kind that you leave go on running, but are not shown until you switch back."),
                Step::console("Choose the kind that the image is for:", "Whale icon > Switch to Linux containers… (or Windows containers…)"),
                Step::command("Or from PowerShell:", "& \"$env:ProgramFiles\\Docker\\Docker\\DockerCli.exe\" -SwitchLinuxEngine\ndocker version --format '{{.Server.Os}}'"),
            ]),
            Remedy::new("Docker Engine on Windows Server: it runs Windows images only", MS_CONTAINERS, list![
                Step::text("Use an image for Windows (for example one based on mcr.microsoft.com/windows/nanoserver), or a Linux engine elsewhere: a Linux machine, WSL 2, a hosted Linux runner in CI."),
                Step::command("See which systems an image is made for:", "docker manifest inspect {image|IMAGE}"),
            ]),
            Remedy::new("Windows image: take the tag of your Windows version", MS_CONTAINERS, list![
                Step::text("Windows images have a tag for each Windows version, such as ltsc2022; latest often does not exist for yours."),
                Step::command("See yours:", "cmd /c ver"),
            ]).on(System::Windows),
        ],
    ).replacing(texts!["manifest-platform-missing"]),
    Cause::new(
        "windows-hcs",
        "The Windows container does not fit this host, or the host's compute service refused it",
        "Windows containers share the host's kernel, so the image's Windows version must fit the host's (or run under Hyper-V isolation). The host's compute service (HCS) reported an error.",
        list![
            Signature::new("operating system does not match the host operating system", ".*The container operating system does not match the host operating system"),
            Signature::new("does not match the operating system of the host", "(?:.*encountered an error during .*)?The operating system of the container does not match the operating system of the host"),
            Signature::new("-based image is incompatible with a", r"a Windows version [0-9.]+-based image is incompatible with a [0-9.]+ host"),
            Signature::new("hcsshim::", r".*hcsshim::[a-z:]+").unless(texts!["cannot find the file specified", "access is denied", "CreateProcess"]),
            Signature::new("encountered an error during hcs::", ".*encountered an error during hcs::"),
            Signature::new("hcs::CreateComputeSystem", ".*hcs::CreateComputeSystem"),
            Signature::new("hcs::System::", ".*hcs::System::[a-z]+").unless(texts!["CreateProcess"]),
            Signature::new("hcsshim::", ".*hcsshim::(?:ImportLayer|PrepareLayer|ActivateLayer|CreateLayer|CreateSandboxLayer|GetComputeSystems|DestroyLayer|ExpandSandboxSize|ProcessUtilityVMImage|ProcessBaseLayer)[a-z:]*").likely(),
            Signature::new("The virtual machine or container exited unexpectedly", "The virtual machine or container exited unexpectedly").docker_only().likely(),
        ],
        list![
            Remedy::new("Take an image of the host's Windows version", MS_CONTAINERS, list![
                Step::command("See the host's version, and the image's:", "cmd /c ver\ndocker image inspect {image|IMAGE} --format '{{.OsVersion}}'"),
                Step::text("Choose the tag that fits (ltsc2019, ltsc2022, ltsc2025), in FROM lines too."),
            ]),
            Remedy::new("Or run it under Hyper-V isolation", "https://learn.microsoft.com/en-us/virtualization/windowscontainers/manage-containers/hyperv-container", list![
                Step::text("An older Windows image then runs on a newer host, in a small virtual machine of its own; a newer image on an older host does not."),
                Step::command("For one container (builds take the same option):", "docker run --isolation=hyperv {image|IMAGE}"),
            ]),
            Remedy::new("Other HCS errors: check the host", MS_CONTAINERS_TROUBLE, list![
                Step::command("In a PowerShell that runs as administrator:", "Get-Service vmcompute, hns, docker\nGet-EventLog -LogName Application -Source Docker -Newest 30\nGet-WindowsOptionalFeature -Online -FeatureName Containers, Microsoft-Hyper-V"),
                Step::text("Pending Windows updates, antivirus that watches C:\\ProgramData\\docker, and missing nested virtualisation in a virtual machine are frequent reasons."),
            ]).on(System::Windows),
        ],
    ).replacing(texts!["run-shim-failed"]),
];
