// The table's texts in this language, by their English words. A text that is missing here, or was changed in the
// table since, is shown in English; a test names those of the causes that must be complete.
export default {
  "The docker command is not installed, or not on the PATH":
    "Der Befehl docker ist nicht installiert oder steht nicht im PATH",
  "The shell looked for a program called docker in every directory of the PATH and found none. Nothing was sent to an engine or a registry yet.":
    "Die Shell hat in jedem Verzeichnis des PATH nach einem Programm namens docker gesucht und keines gefunden. Zu einer Engine oder Registry wurde noch nichts geschickt.",
  "See whether it is installed somewhere else":
    "Nachsehen, ob es anderswo installiert ist",
  "Look for the program and at the PATH:":
    "Das Programm suchen und den PATH ansehen:",
  "If it is there, add its directory to the PATH of this shell, of this CI job or of this service, and open a new terminal. Under sudo and cron the PATH is another one: give the full path.":
    "Ist es da, dann sein Verzeichnis in den PATH dieser Shell, dieses CI-Jobs oder dieses Dienstes aufnehmen und ein neues Terminal öffnen. Unter sudo und cron gilt ein anderer PATH: dort den vollen Pfad angeben.",
  "Install the container engine (again)":
    "Die Container-Engine (neu) installieren",
  "Set up Docker's repository as the linked page describes, then install:":
    "Das Paketverzeichnis von Docker einrichten, wie es die verlinkte Seite beschreibt, dann installieren:",
  "Install engine, client and plugins, and start the engine:":
    "Engine, Client und Plugins installieren und die Engine starten:",
  "Or take the distribution's own package:":
    "Oder das Paket der Distribution nehmen:",
  "Or take the distribution's own packages (from Debian 13 on, the client is a package of its own):":
    "Oder die Pakete der Distribution nehmen (ab Debian 13 ist der Client ein eigenes Paket):",
  "Set up Docker's repository, install, and start the engine:":
    "Das Paketverzeichnis von Docker einrichten, installieren und die Engine starten:",
  "On CentOS 7 write yum and yum-config-manager (package yum-utils); on Amazon Linux take its own package: sudo yum install docker.":
    "Unter CentOS 7 heißt es yum und yum-config-manager (Paket yum-utils); auf Amazon Linux das eigene Paket nehmen: sudo yum install docker.",
  "Install from EulerOS's own repositories (openEuler: package docker-engine or docker), and start the engine:":
    "Aus den Paketverzeichnissen von EulerOS installieren (openEuler: Paket docker-engine oder docker) und die Engine starten:",
  "With the community repository enabled in /etc/apk/repositories, install and start it:":
    "Mit eingeschaltetem community-Verzeichnis in /etc/apk/repositories installieren und starten:",
  "Inside a CI image that only needs the client, docker-cli suffices.":
    "In einem CI-Image, das nur den Client braucht, genügt docker-cli.",
  "Install and start it:":
    "Installieren und starten:",
  "Install Docker Desktop and start it once":
    "Docker Desktop installieren und einmal starten",
  "Docker Desktop puts the command into /usr/local/bin or ~/.docker/bin when it starts for the first time. Start it from the Applications folder, then open a new terminal.":
    "Docker Desktop legt den Befehl beim ersten Start in /usr/local/bin oder ~/.docker/bin ab. Starten Sie es aus dem Ordner Programme und öffnen Sie dann ein neues Terminal.",
  "If the command is still missing, look at where Docker Desktop installs it:":
    "Fehlt der Befehl weiterhin, nachsehen, wohin Docker Desktop ihn installiert:",
  "Install Docker Desktop, and open a new terminal":
    "Docker Desktop installieren und ein neues Terminal öffnen",
  "See whether the program is there and the PATH names its directory:":
    "Nachsehen, ob das Programm da ist und sein Verzeichnis im PATH steht:",
  "A terminal that was open during the installation still has the old PATH: close it, or sign out and in again.":
    "Ein Terminal, das während der Installation offen war, hat noch den alten PATH: schließen, oder ab- und wieder anmelden.",
  "Turn on the WSL integration, or install the engine inside this distribution":
    "Die WSL-Integration einschalten oder die Engine in dieser Distribution installieren",
  "With Docker Desktop on Windows, enable this distribution:":
    "Mit Docker Desktop unter Windows diese Distribution einschalten:",
  "Without Docker Desktop, install Docker Engine in the distribution as on any Linux.":
    "Ohne Docker Desktop die Docker Engine in der Distribution installieren wie auf jedem Linux.",
  "Follow the page for your system: it sets up Docker's own package repository, so that updates arrive with the system's. In a CI job take an image that brings the client, such as docker:cli, or install the package docker-cli (Alpine) or docker.io (Debian, Ubuntu) in the job.":
    "Folgen Sie der Seite für Ihr System: sie richtet das Paketverzeichnis von Docker ein, sodass Aktualisierungen mit denen des Systems kommen. In einem CI-Job ein Image nehmen, das den Client mitbringt, etwa docker:cli, oder im Job das Paket docker-cli (Alpine) oder docker.io (Debian, Ubuntu) installieren.",
  "Then check client and engine:":
    "Dann Client und Engine prüfen:",
  "If you push to SWR (Huawei Cloud, Open Telekom Cloud): take a version that it supports":
    "Wenn Sie zu SWR pushen (Huawei Cloud, Open Telekom Cloud): eine Version nehmen, die es unterstützt",
  "To push images to SWR, the container engine must be Docker 1.11.2 to 24.0.9, both included. Install such a version when you install the engine again.":
    "Um Images zu SWR zu pushen, muss die Container-Engine Docker 1.11.2 bis 24.0.9 sein, beide eingeschlossen. Installieren Sie beim Neuinstallieren der Engine eine solche Version.",
  "The client has to download the packages: on a private network, bind an elastic IP (EIP) to it first.":
    "Der Client muss die Pakete herunterladen können: in einem privaten Netz zuerst eine Elastic IP (EIP) an ihn binden.",
  "Check the version, then run the login command again:":
    "Die Version prüfen, dann den Anmeldebefehl noch einmal ausführen:",
  "The SWR login is missing, out of date or wrong":
    "Die Anmeldung bei SWR fehlt, ist abgelaufen oder falsch",
  "SWR does not accept the login for {registry|this registry}: a temporary login command lasts only a few hours (6 to 24), and a login with a wrong regional project name, AK or login key is refused with the same words.":
    "SWR nimmt die Anmeldung für {registry|diese Registry} nicht an: ein zeitweiliger Anmeldebefehl gilt nur wenige Stunden (6 bis 24), und eine Anmeldung mit falschem Namen des regionalen Projekts, falschem AK oder Login-Key wird mit denselben Worten abgewiesen.",
  "Get a fresh login command and run it":
    "Einen neuen Anmeldebefehl holen und ausführen",
  "Open the console in the region of {registry|the registry} and copy a temporary login command.":
    "Öffnen Sie die Konsole in der Region von {registry|der Registry} und kopieren Sie einen zeitweiligen Anmeldebefehl.",
  "Run it on this machine, as the same user who runs the failing command (sudo docker reads root's logins), and check that it prints Login Succeeded.":
    "Führen Sie ihn auf diesem Rechner aus, als derselbe Benutzer, der den fehlschlagenden Befehl ausführt (sudo docker liest die Anmeldungen von root), und achten Sie darauf, dass „Login Succeeded“ erscheint.",
  "If the console still hands out the old command, clear the browser's cache, then generate it again.":
    "Gibt die Konsole weiterhin den alten Befehl aus, den Zwischenspeicher des Browsers leeren und ihn neu erzeugen.",
  "Check the three parts of the login command":
    "Die drei Teile des Anmeldebefehls prüfen",
  "The command names the regional project, the AK, the login key and the registry's address:":
    "Der Befehl nennt das regionale Projekt, den AK, den Login-Key und die Adresse der Registry:",
  "Compare the regional project and the AK with what your account shows; the project belongs to the same region as the address.":
    "Vergleichen Sie das regionale Projekt und den AK mit dem, was Ihr Konto zeigt; das Projekt gehört zur selben Region wie die Adresse.",
  "The login key is computed from AK and SK: it is not the SK itself. Hide it wherever you show this command.":
    "Der Login-Key wird aus AK und SK berechnet: er ist nicht der SK selbst. Verbergen Sie ihn, wo immer Sie diesen Befehl zeigen.",
  "Use a long-term login where a machine logs in":
    "Wo eine Maschine sich anmeldet: eine langfristige Anmeldung verwenden",
  "Compute the login key on Linux, with your access key in the variables AK and SK:":
    "Den Login-Key unter Linux berechnen, mit Ihrem Zugangsschlüssel in den Variablen AK und SK:",
  "Log in with it:":
    "Damit anmelden:",
  "It works as long as the AK/SK exists. Keep it in your CI's secret store, never in the repository.":
    "Sie gilt, solange AK/SK bestehen. Bewahren Sie sie im Geheimnisspeicher Ihrer CI auf, nie im Repository.",
  "The registry wants a login":
    "Die Registry verlangt eine Anmeldung",
  "{registry|The registry} answered that nobody is logged in: no login was sent to it, or not a valid one.":
    "{registry|Die Registry} antwortete, dass niemand angemeldet ist: es kam keine Anmeldung an oder keine gültige.",
  "Log in to the registry":
    "Bei der Registry anmelden",
  "Log in to exactly the host that stands in the image's name, its port included:":
    "Genau bei dem Host anmelden, der im Namen des Images steht, samt Port:",
  "Make sure that the login is made where it is used":
    "Dafür sorgen, dass die Anmeldung dort erfolgt, wo sie gebraucht wird",
  "docker login HOST stores a login for that user and that host: HOST is what stands before the first slash of the image's name, port included; for Docker Hub leave it out.":
    "docker login HOST speichert eine Anmeldung für diesen Benutzer und diesen Host: HOST ist, was vor dem ersten Schrägstrich im Namen des Images steht, samt Port; für Docker Hub weglassen.",
  "Run it as the user who runs the failing command: sudo docker and root's cron jobs read root's logins, your shell reads yours, and a CI job reads neither. Podman has logins of its own: podman login HOST.":
    "Führen Sie ihn als der Benutzer aus, der den fehlschlagenden Befehl ausführt: sudo docker und die cron-Jobs von root lesen die Anmeldungen von root, Ihre Shell liest Ihre, ein CI-Job keine von beiden. Podman hat eigene Anmeldungen: podman login HOST.",
  "Log in to Docker Hub with a token":
    "Bei Docker Hub mit einem Token anmelden",
  "Make a personal access token:":
    "Ein persönliches Zugriffstoken erstellen:",
  "Log in with your Docker ID (not the e-mail address) and paste the token as the password:":
    "Mit der Docker-ID (nicht der E-Mail-Adresse) anmelden und das Token als Passwort einfügen:",
  "Get a new ECR password and log in":
    "Ein neues ECR-Passwort holen und anmelden",
  "Check that the AWS CLI runs as whom you think:":
    "Prüfen, als wer die AWS CLI läuft:",
  "Log in; the password lasts 12 hours, and the region is the one in the host's name:":
    "Anmelden; das Passwort gilt 12 Stunden, und die Region ist die im Namen des Hosts:",
  "The user name is always AWS. For public.ecr.aws use aws ecr-public get-login-password --region us-east-1.":
    "Der Benutzername ist immer AWS. Für public.ecr.aws gilt aws ecr-public get-login-password --region us-east-1.",
  "Let gcloud answer for the Google registry":
    "gcloud für die Google-Registry antworten lassen",
  "Log in, then register gcloud as credential helper for exactly this host:":
    "Anmelden, dann gcloud für genau diesen Host als Credential Helper eintragen:",
  "Log in to ghcr.io with a GitHub token":
    "Bei ghcr.io mit einem GitHub-Token anmelden",
  "Use a classic personal access token with read:packages (write:packages to push); your GitHub password does not work:":
    "Ein klassisches persönliches Zugriffstoken mit read:packages verwenden (write:packages zum Pushen); Ihr GitHub-Passwort geht nicht:",
  "In GitHub Actions use secrets.GITHUB_TOKEN, and give the job the permission packages: read or write.":
    "In GitHub Actions secrets.GITHUB_TOKEN verwenden und dem Job die Berechtigung packages: read oder write geben.",
  "Log in to the Azure registry":
    "Bei der Azure-Registry anmelden",
  "NAME is the host without .azurecr.io; the login lasts 3 hours:":
    "NAME ist der Host ohne .azurecr.io; die Anmeldung gilt 3 Stunden:",
  "If that fails, let Azure say why:":
    "Schlägt das fehl, Azure nach dem Grund fragen:",
  "Log in to GitLab's registry":
    "Bei der Registry von GitLab anmelden",
  "In a CI job, use the job's own account:":
    "In einem CI-Job das Konto des Jobs verwenden:",
  "Elsewhere, use a personal or deploy token with read_registry (and write_registry to push):":
    "Sonst ein persönliches Token oder Deploy-Token mit read_registry verwenden (und write_registry zum Pushen):",
  "Log in to Quay, best with a robot account":
    "Bei Quay anmelden, am besten mit einem Robot-Konto",
  "The robot's full name and token stand in its credentials dialogue; the name holds a plus sign:":
    "Voller Name und Token des Robots stehen in seinem Dialog für Zugangsdaten; der Name enthält ein Pluszeichen:",
  "Log in to Harbor":
    "Bei Harbor anmelden",
  "Use your Harbor user:":
    "Den Harbor-Benutzer verwenden:",
  "If Harbor's web page logs you in through OIDC, the password for docker login is the CLI secret, not your password:":
    "Meldet die Webseite von Harbor Sie über OIDC an, ist das Passwort für docker login das CLI-Secret, nicht Ihr Passwort:",
  "A robot account's name holds a dollar sign (robot$project+name): put it in single quotes in a shell.":
    "Der Name eines Robot-Kontos enthält ein Dollarzeichen (robot$project+name): in einer Shell in einfache Anführungszeichen setzen.",
  "Log in to Nexus at the repository's own port":
    "Bei Nexus am eigenen Port des Repositorys anmelden",
  "A Docker repository of Nexus usually has a port of its own:":
    "Ein Docker-Repository von Nexus hat meist einen eigenen Port:",
  "If the password is right and it fails still, the realm for Docker's tokens must be active:":
    "Stimmt das Passwort und es schlägt doch fehl, muss der Realm für Dockers Token aktiv sein:",
  "Log in to Artifactory with an identity token":
    "Bei Artifactory mit einem Identity Token anmelden",
  "Make an identity token; it serves as the password:":
    "Ein Identity Token erstellen; es dient als Passwort:",
  "Log in to the host that stands in the image's name:":
    "Bei dem Host anmelden, der im Namen des Images steht:",
  "Get a login command from the SWR console":
    "Einen Anmeldebefehl aus der SWR-Konsole holen",
  "Copy a login command for this region and run it; a temporary one lasts a few hours (6 to 24).":
    "Einen Anmeldebefehl für diese Region kopieren und ausführen; ein zeitweiliger gilt wenige Stunden (6 bis 24).",
  "It has this form:":
    "Er hat diese Form:",
  "Look which login Docker would send":
    "Nachsehen, welche Anmeldung Docker schicken würde",
  "The host must stand there exactly as in the image's name:":
    "Der Host muss dort genau so stehen wie im Namen des Images:",
  "An old or half-finished login is best removed before the new one:":
    "Eine alte oder halbe Anmeldung entfernt man am besten vor der neuen:",
  "In Kubernetes, give the pod a pull secret":
    "In Kubernetes dem Pod ein Pull-Secret geben",
  "A node does not read the logins of your machine. Make a secret in the pod's namespace; HOST as in the image's name, for Docker Hub without --docker-server:":
    "Ein Node liest die Anmeldungen Ihres Rechners nicht. Legen Sie ein Secret im Namespace des Pods an; HOST wie im Namen des Images, für Docker Hub ohne --docker-server:",
  "Name it in the pod's spec:":
    "Es in der spec des Pods nennen:",
  "The registry's name does not exist in the DNS":
    "Den Namen der Registry gibt es im DNS nicht",
  "The DNS server {dns_server|of this machine} was asked for {host|the registry's name} and knows no such name. Usually the address in the command is misspelt; or the name exists only in another network (VPN, private DNS).":
    "Der DNS-Server {dns_server|dieses Rechners} wurde nach {host|dem Namen der Registry} gefragt und kennt ihn nicht. Meist ist die Adresse im Befehl falsch geschrieben; oder es gibt den Namen nur in einem anderen Netz (VPN, privates DNS).",
  "Correct the address":
    "Die Adresse berichtigen",
  "Compare {host|the name} letter by letter with the address of your registry: a missing dot, a wrong region, a blank, \"https://\" where only the name belongs.":
    "Vergleichen Sie {host|den Namen} Buchstabe für Buchstabe mit der Adresse Ihrer Registry: ein fehlender Punkt, eine falsche Region, ein Leerzeichen, „https://“, wo nur der Name hingehört.",
  "See whether the name resolves on this machine:":
    "Nachsehen, ob der Name auf diesem Rechner aufgelöst wird:",
  "Take the address from SWR: correct it, or generate a fresh login command":
    "Die Adresse von SWR nehmen: berichtigen oder einen neuen Anmeldebefehl erzeugen",
  "The address is the last word of the login command and has the form swr.<region>.myhuaweicloud.com or swr.<region>.otc.t-systems.com; the region must be the one of your project.":
    "Die Adresse ist das letzte Wort des Anmeldebefehls und hat die Form swr.<region>.myhuaweicloud.com oder swr.<region>.otc.t-systems.com; die Region muss die Ihres Projekts sein.",
  "If in doubt, copy a new temporary login command, which holds the right address:":
    "Im Zweifel einen neuen zeitweiligen Anmeldebefehl kopieren, der die richtige Adresse enthält:",
  "Ask a DNS server that knows the name":
    "Einen DNS-Server fragen, der den Namen kennt",
  "See whom this machine asks, and whether another server knows the name:":
    "Nachsehen, wen dieser Rechner fragt und ob ein anderer Server den Namen kennt:",
  "A name that only your company or cloud knows needs its DNS server: connect the VPN, or enter that server in the system's network settings, then restart the engine so that it reads them.":
    "Ein Name, den nur Ihre Firma oder Cloud kennt, braucht deren DNS-Server: das VPN verbinden oder diesen Server in den Netzeinstellungen des Systems eintragen, dann die Engine neu starten, damit sie sie liest.",
  "In Compose and CI: use the service's name, and wait for it":
    "In Compose und CI: den Namen des Dienstes verwenden und auf ihn warten",
  "If the name is that of another container (a registry or docker:dind service), both must be on the same network, and the name must be the service's name or alias.":
    "Ist der Name der eines anderen Containers (eine Registry oder docker:dind als Dienst), müssen beide im selben Netz sein, und der Name muss der des Dienstes oder sein Alias sein.",
  "The access key behind the SWR login was deleted":
    "Der Zugangsschlüssel hinter der SWR-Anmeldung wurde gelöscht",
  "On SWR this certificate message is what a long-term login prints when the AK/SK that it was made from no longer exists. Only if the AK/SK is still there, look at the clock and the certificate.":
    "Bei SWR gibt eine langfristige Anmeldung diese Zertifikatsmeldung aus, wenn AK/SK, aus denen sie gemacht wurde, nicht mehr bestehen. Nur wenn AK/SK noch da sind, auf Uhr und Zertifikat sehen.",
  "Make a new login command with a valid AK/SK":
    "Einen neuen Anmeldebefehl mit gültigen AK/SK machen",
  "Look whether the AK in the login command (the part after @ in the user name) is still listed and enabled; if not, create a new access key.":
    "Nachsehen, ob der AK im Anmeldebefehl (der Teil nach dem @ im Benutzernamen) noch aufgeführt und eingeschaltet ist; wenn nicht, einen neuen Zugangsschlüssel erstellen.",
  "Compute the login key from the new AK and SK (on Linux, with both in variables):":
    "Den Login-Key aus den neuen AK und SK berechnen (unter Linux, beide in Variablen):",
  "Log in with a temporary command meanwhile":
    "Sich vorerst mit einem zeitweiligen Befehl anmelden",
  "Copy a temporary login command and run it; it lasts a few hours (6 to 24).":
    "Einen zeitweiligen Anmeldebefehl kopieren und ausführen; er gilt wenige Stunden (6 bis 24).",
  "Replace the login wherever it was stored":
    "Die Anmeldung überall ersetzen, wo sie gespeichert ist",
  "Everything made from the deleted AK/SK stops working at once: CI secrets, Kubernetes pull secrets, other machines. Give each the new login command.":
    "Alles, was aus den gelöschten AK/SK gemacht wurde, hört zugleich auf zu gehen: CI-Geheimnisse, Pull-Secrets in Kubernetes, andere Rechner. Geben Sie jedem den neuen Anmeldebefehl.",
  "A certificate is out of date, or this machine's clock is wrong":
    "Ein Zertifikat ist abgelaufen, oder die Uhr dieses Rechners geht falsch",
  "The certificate of {registry|the server} is valid only between two dates, and this machine's clock stands outside them. Either the certificate (or a root certificate here) has run out, or the clock is wrong.":
    "Das Zertifikat von {registry|dem Server} gilt nur zwischen zwei Zeitpunkten, und die Uhr dieses Rechners steht außerhalb. Entweder ist das Zertifikat (oder ein Stammzertifikat hier) abgelaufen, oder die Uhr geht falsch.",
  "Check the clock":
    "Die Uhr prüfen",
  "Compare the clock with the real time (a time zone does not matter, the date does):":
    "Vergleichen Sie die Uhr mit der wirklichen Zeit (die Zeitzone spielt keine Rolle, das Datum schon):",
  "If it is wrong, let the machine set it:":
    "Geht sie falsch, den Rechner sie stellen lassen:",
  "Virtual machines, WSL and Docker Desktop lose time while the computer sleeps: restart them (WSL: wsl --shutdown).":
    "Virtuelle Maschinen, WSL und Docker Desktop verlieren Zeit, während der Rechner schläft: neu starten (WSL: wsl --shutdown).",
  "See the certificate's dates":
    "Die Daten des Zertifikats ansehen",
  "Ask the server; \"expire date\" in the past means that the server's certificate must be renewed:":
    "Den Server fragen; liegt „expire date“ in der Vergangenheit, muss sein Zertifikat erneuert werden:",
  "Whoever runs the server renews the certificate and reloads the server, or the proxy before it.":
    "Wer den Server betreibt, erneuert das Zertifikat und lädt den Server oder den Proxy davor neu.",
  "Bring the root certificates up to date":
    "Die Stammzertifikate auf den neuesten Stand bringen",
  "If the clock and the server's certificate are right, a root certificate on this machine has run out (common on systems older than October 2021). Update the package, then restart the engine:":
    "Stimmen Uhr und Zertifikat des Servers, ist ein Stammzertifikat auf diesem Rechner abgelaufen (häufig bei Systemen von vor Oktober 2021). Das Paket aktualisieren, dann die Engine neu starten:",
  "On Debian and Ubuntu (RHEL and CentOS: sudo yum update ca-certificates):":
    "Auf Debian und Ubuntu (RHEL und CentOS: sudo yum update ca-certificates):",
  "Generate a new long-term login command":
    "Einen neuen langfristigen Anmeldebefehl erzeugen",
  "At SWR this also appears when the access key (AK/SK) behind a long-term login command has been deleted: generate a login command with a valid AK/SK.":
    "Bei SWR erscheint das auch, wenn der Zugangsschlüssel (AK/SK) hinter einem langfristigen Anmeldebefehl gelöscht wurde: einen Anmeldebefehl mit gültigen AK/SK erzeugen.",
  "The registry's certificate is not trusted here":
    "Dem Zertifikat der Registry wird hier nicht vertraut",
  "This machine checks who signed the certificate of {registry|the server} and does not know that authority: the certificate is self-signed or comes from a company's own CA, the server sends an incomplete chain, the root certificates here are old, or a proxy in between answers with a certificate of its own.":
    "Dieser Rechner prüft, wer das Zertifikat von {registry|dem Server} unterschrieben hat, und kennt diese Stelle nicht: das Zertifikat ist selbst unterschrieben oder kommt von einer firmeneigenen CA, der Server schickt eine unvollständige Kette, die Stammzertifikate hier sind alt, oder ein Proxy dazwischen antwortet mit einem eigenen Zertifikat.",
  "See who signed the certificate":
    "Nachsehen, wer das Zertifikat unterschrieben hat",
  "Ask the server for its certificate; the line \"issuer\" names the authority. Your own company or a security product there means a private CA or a proxy in between:":
    "Den Server nach seinem Zertifikat fragen; die Zeile „issuer“ nennt die Stelle. Steht dort Ihre Firma oder ein Sicherheitsprodukt, ist es eine private CA oder ein Proxy dazwischen:",
  "See whether the engine goes through a proxy:":
    "Nachsehen, ob die Engine über einen Proxy geht:",
  "Trust the CA for this registry":
    "Der CA für diese Registry vertrauen",
  "Get the certificate of the CA that signed it (PEM) from whoever runs the registry or the proxy, and check its fingerprint with them.":
    "Das Zertifikat der CA, die es unterschrieben hat (PEM), vom Betreiber der Registry oder des Proxys holen und den Fingerabdruck mit ihm vergleichen.",
  "Put it where the engine looks for this registry. The directory bears the registry's name as you type it, with the port if you type one; no restart is needed:":
    "Es dorthin legen, wo die Engine für diese Registry nachsieht. Das Verzeichnis trägt den Namen der Registry, wie Sie ihn tippen, mit Port, wenn Sie einen tippen; ein Neustart ist nicht nötig:",
  "Trust the CA for this registry (Podman, Buildah, Skopeo)":
    "Der CA für diese Registry vertrauen (Podman, Buildah, Skopeo)",
  "Put the CA's certificate where Podman looks for this registry:":
    "Das Zertifikat der CA dorthin legen, wo Podman für diese Registry nachsieht:",
  "Trust the CA on every node (containerd)":
    "Der CA auf jedem Node vertrauen (containerd)",
  "On each node, put the CA's certificate beside containerd's file for this registry:":
    "Auf jedem Node das Zertifikat der CA neben die Datei von containerd für diese Registry legen:",
  "Name it there (containerd's config_path must point at /etc/containerd/certs.d):":
    "Es dort nennen (config_path von containerd muss auf /etc/containerd/certs.d zeigen):",
  "Trust the CA in the builder":
    "Der CA im Builder vertrauen",
  "A builder of its own container reads neither /etc/docker/certs.d nor the system's store. Name the CA in its configuration:":
    "Ein Builder in einem eigenen Container liest weder /etc/docker/certs.d noch den Speicher des Systems. Die CA in seiner Konfiguration nennen:",
  "Make a builder with it:":
    "Damit einen Builder anlegen:",
  "Trust the CA on the whole machine (Ubuntu, Debian)":
    "Der CA auf dem ganzen Rechner vertrauen (Ubuntu, Debian)",
  "Right where a company's proxy signs everything. Add the CA (a file ending in .crt), then restart the engine, which stops containers without a restart policy:":
    "Richtig, wo der Proxy einer Firma alles unterschreibt. Die CA hinzufügen (eine Datei, die auf .crt endet), dann die Engine neu starten, was Container ohne Neustartregel anhält:",
  "Trust the CA on the whole machine (CentOS, RHEL, Rocky)":
    "Der CA auf dem ganzen Rechner vertrauen (CentOS, RHEL, Rocky)",
  "Right where a company's proxy signs everything. Add the CA, then restart the engine, which stops containers without a restart policy:":
    "Richtig, wo der Proxy einer Firma alles unterschreibt. Die CA hinzufügen, dann die Engine neu starten, was Container ohne Neustartregel anhält:",
  "Trust the CA on the whole machine (EulerOS)":
    "Der CA auf dem ganzen Rechner vertrauen (EulerOS)",
  "Add the CA, then restart the engine, which stops containers without a restart policy:":
    "Die CA hinzufügen, dann die Engine neu starten, was Container ohne Neustartregel anhält:",
  "Trust the CA on the whole machine (macOS)":
    "Der CA auf dem ganzen Rechner vertrauen (macOS)",
  "Add the CA to the system's key chain:":
    "Die CA in den Schlüsselbund des Systems aufnehmen:",
  "Restart Docker Desktop: it reads the key chain when it starts.":
    "Docker Desktop neu starten: es liest den Schlüsselbund beim Start.",
  "Trust the CA on the whole machine (Windows)":
    "Der CA auf dem ganzen Rechner vertrauen (Windows)",
  "In a shell run as administrator, add the CA to the trusted root authorities:":
    "In einer Shell als Administrator die CA zu den vertrauenswürdigen Stammzertifizierungsstellen hinzufügen:",
  "Restart Docker Desktop: it reads the store when it starts.":
    "Docker Desktop neu starten: es liest den Speicher beim Start.",
  "Mend the chain on the server":
    "Die Kette auf dem Server in Ordnung bringen",
  "If a browser trusts the registry and Docker does not, the server probably sends its own certificate without the intermediate ones: let it send the full chain (its own certificate first, then the intermediates).":
    "Vertraut ein Browser der Registry und Docker nicht, schickt der Server wohl sein eigenes Zertifikat ohne die Zwischenzertifikate: er soll die ganze Kette schicken (zuerst sein eigenes, dann die Zwischenzertifikate).",
  "Skip the check for this registry (CentOS, and any engine with daemon.json)":
    "Die Prüfung für diese Registry auslassen (CentOS und jede Engine mit daemon.json)",
  "Insecure: nobody checks any more whether the server is the right one, and the engine falls back to plain HTTP, so passwords and images can be read and changed on the way. Only in a network that you trust.":
    "Unsicher: niemand prüft mehr, ob der Server der richtige ist, und die Engine weicht auf unverschlüsseltes HTTP aus, sodass Passwörter und Images unterwegs gelesen und verändert werden können. Nur in einem Netz, dem Sie vertrauen.",
  "Add the address to the engine's file; create it where it is missing, keep what it already holds. The address is the last word of the login command, or its IP address (ping the name):":
    "Die Adresse in die Datei der Engine aufnehmen; anlegen, wo sie fehlt, und behalten, was sie schon enthält. Die Adresse ist das letzte Wort des Anmeldebefehls oder dessen IP-Adresse (den Namen anpingen):",
  "Restart the engine, which stops containers without a restart policy (without systemd: sudo service docker restart):":
    "Die Engine neu starten, was Container ohne Neustartregel anhält (ohne systemd: sudo service docker restart):",
  "Skip the check for this registry (Ubuntu, /etc/default/docker)":
    "Die Prüfung für diese Registry auslassen (Ubuntu, /etc/default/docker)",
  "Insecure: nobody checks any more whether the server is the right one. Only in a network that you trust.":
    "Unsicher: niemand prüft mehr, ob der Server der richtige ist. Nur in einem Netz, dem Sie vertrauen.",
  "Add the option to the engine's start-up file; create it where it is missing, keep what it already holds. Engines installed from docker.com do not read this file: use /etc/docker/daemon.json there:":
    "Die Option in die Startdatei der Engine aufnehmen; anlegen, wo sie fehlt, und behalten, was sie schon enthält. Von docker.com installierte Engines lesen diese Datei nicht: dort /etc/docker/daemon.json verwenden:",
  "Skip the check for this registry (EulerOS, /etc/sysconfig/docker)":
    "Die Prüfung für diese Registry auslassen (EulerOS, /etc/sysconfig/docker)",
  "Add the option to the engine's start-up file; create it where it is missing, keep what it already holds:":
    "Die Option in die Startdatei der Engine aufnehmen; anlegen, wo sie fehlt, und behalten, was sie schon enthält:",
  "SWR blocks this client for a while":
    "SWR sperrt diesen Client eine Weile aus",
  "Too many uploads or requests ran at once, so SWR refuses this client's logins, uploads and downloads for about half an hour.":
    "Zu viele Uploads oder Anfragen liefen zugleich, daher verweigert SWR diesem Client für etwa eine halbe Stunde Anmelden, Hoch- und Herunterladen.",
  "Wait, then try again":
    "Warten, dann noch einmal versuchen",
  "Stop what still pushes or pulls, and try again after 30 minutes. Logging in again meanwhile does not help.":
    "Anhalten, was noch pusht oder pullt, und nach 30 Minuten noch einmal versuchen. Sich unterdessen neu anzumelden hilft nicht.",
  "Ask for less at once":
    "Weniger zugleich verlangen",
  "SWR allows up to 20 layers at once and 20 requests a second over the internet, and a layer of up to 10 GB: spread the jobs of a pipeline, and let the client retry.":
    "SWR erlaubt bis zu 20 Layer zugleich und 20 Anfragen in der Sekunde über das Internet, und einen Layer bis 10 GB: verteilen Sie die Jobs einer Pipeline und lassen Sie den Client es wiederholen.",
  "Make the engine transfer fewer layers at a time (keep what the file already holds), then restart it:":
    "Die Engine weniger Layer zugleich übertragen lassen (behalten, was die Datei schon enthält), dann neu starten:",
  "Signatures are demanded, and the image has none":
    "Signaturen werden verlangt, und das Image hat keine",
  "This client checks signatures (DOCKER_CONTENT_TRUST=1, or a policy), and for {image|this image} there is no valid one.":
    "Dieser Client prüft Signaturen (DOCKER_CONTENT_TRUST=1 oder eine Richtlinie), und für {image|dieses Image} gibt es keine gültige.",
  "See whether the check is switched on":
    "Nachsehen, ob die Prüfung eingeschaltet ist",
  "If this prints 1, signatures are demanded; the second command shows where it is set:":
    "Gibt das 1 aus, werden Signaturen verlangt; der zweite Befehl zeigt, wo es gesetzt ist:",
  "Use an image or tag that is signed":
    "Ein Image oder Tag verwenden, das signiert ist",
  "See which tags of it are signed:":
    "Nachsehen, welche Tags davon signiert sind:",
  "Switch the check off for one command":
    "Die Prüfung für einen Befehl ausschalten",
  "Insecure: nobody checks then who made the image. Right for a registry without signatures that you trust.":
    "Unsicher: dann prüft niemand, wer das Image gemacht hat. Richtig für eine Registry ohne Signaturen, der Sie vertrauen.",
  "For one command:":
    "Für einen Befehl:",
  "Switch the check off":
    "Die Prüfung ausschalten",
  "Insecure: nobody checks any more who made an image. Remove the line DOCKER_CONTENT_TRUST=1 from the file that sets it, often /etc/profile.":
    "Unsicher: niemand prüft mehr, wer ein Image gemacht hat. Die Zeile DOCKER_CONTENT_TRUST=1 aus der Datei entfernen, die sie setzt, oft /etc/profile.",
  "Then for the shell that is open:":
    "Dann für die offene Shell:",
  "Switch the check off (Windows)":
    "Die Prüfung ausschalten (Windows)",
  "Insecure: nobody checks any more who made an image.":
    "Unsicher: niemand prüft mehr, wer ein Image gemacht hat.",
  "In PowerShell, for this window:":
    "In PowerShell, für dieses Fenster:",
  "SWR does not let this login write to the organisation":
    "SWR lässt diese Anmeldung nicht in die Organisation schreiben",
  "The organisation in the image's name belongs to somebody else, or your organisations are used up, or the IAM user behind the login lacks the permission for it.":
    "Die Organisation im Namen des Images gehört jemand anderem, oder Ihre Organisationen sind aufgebraucht, oder dem IAM-Benutzer hinter der Anmeldung fehlt die Berechtigung dafür.",
  "Check the organisation in the image's name":
    "Die Organisation im Namen des Images prüfen",
  "The part between the registry's address and the image is the organisation. It must be one of yours: names are unique in a region, so a common word is usually somebody else's.":
    "Der Teil zwischen der Adresse der Registry und dem Image ist die Organisation. Es muss eine von Ihren sein: Namen sind in einer Region einmalig, ein gewöhnliches Wort gehört daher meist jemand anderem.",
  "Give the image the name of an organisation that you have, then push that:":
    "Dem Image den Namen einer Organisation geben, die Sie haben, und das pushen:",
  "Push into an existing organisation if your five are used up":
    "In eine bestehende Organisation pushen, wenn Ihre fünf aufgebraucht sind",
  "A push to a new name creates an organisation, and an account has five. Use one of them, or delete an empty one.":
    "Ein Push zu einem neuen Namen legt eine Organisation an, und ein Konto hat fünf. Verwenden Sie eine davon oder löschen Sie eine leere.",
  "Give the IAM user the permission":
    "Dem IAM-Benutzer die Berechtigung geben",
  "With the account (or an SWR administrator), grant the IAM user behind the AK/SK Edit or Manage on the organisation. Pushing needs it on the organisation: on one image it does not suffice.":
    "Geben Sie mit dem Konto (oder als SWR-Administrator) dem IAM-Benutzer hinter AK/SK das Recht Edit oder Manage auf die Organisation. Zum Pushen braucht er es auf die Organisation: auf ein einzelnes Image genügt es nicht.",
  "Then let that user log in again and repeat the push.":
    "Dann diesen Benutzer sich neu anmelden lassen und den Push wiederholen.",
  "There is no such image on this machine":
    "Ein solches Image gibt es auf diesem Rechner nicht",
  "{image|The image} is not among the local images under this name and tag. push, tag, save and rmi work only on what is there.":
    "{image|Das Image} ist unter diesem Namen und Tag nicht bei den lokalen Images. push, tag, save und rmi arbeiten nur mit dem, was da ist.",
  "See what is there, and compare name and tag":
    "Nachsehen, was da ist, und Name und Tag vergleichen",
  "List the local images:":
    "Die lokalen Images auflisten:",
  "Name and tag must be exactly {image|those in your command}: registry host, organisation, capital letters, and the tag (none means latest).":
    "Name und Tag müssen genau {image|die aus Ihrem Befehl} sein: Host der Registry, Organisation, Großbuchstaben und der Tag (keiner heißt latest).",
  "Tag the image as SWR wants it, then push":
    "Das Image so taggen, wie SWR es will, dann pushen",
  "List the local images and check the image's name and tag:":
    "Die lokalen Images auflisten und Name und Tag des Images prüfen:",
  "Give the local image the full name (SWR address, organisation, image, tag), then push that name:":
    "Dem lokalen Image den vollen Namen geben (SWR-Adresse, Organisation, Image, Tag), dann diesen Namen pushen:",
  "Give it the name first":
    "Ihm zuerst den Namen geben",
  "To push an image, it must carry the full name of the place it goes to:":
    "Um ein Image zu pushen, muss es den vollen Namen des Ortes tragen, an den es soll:",
  "Bring it onto this machine":
    "Es auf diesen Rechner bringen",
  "Pull it, if a registry has it:":
    "Pullen, wenn eine Registry es hat:",
  "Build it, and with a docker-container builder add --load: without it the result stays in the build cache.":
    "Bauen, und mit einem docker-container-Builder --load anfügen: ohne das bleibt das Ergebnis im Build-Cache.",
  "Look on the right engine and in the right store":
    "In der richtigen Engine und im richtigen Speicher nachsehen",
  "Another context, root against rootless, or a changed image store each have images of their own:":
    "Ein anderer Context, root gegen rootless oder ein gewechselter Image-Speicher haben je eigene Images:",
  "Hand the registry's login to the swarm's nodes":
    "Die Anmeldung bei der Registry an die Nodes des Swarms geben",
  "In a swarm task, “No such image” means that the node could not pull. For a private registry deploy again with the login (or docker service update --with-registry-auth SERVICE):":
    "In einem Swarm-Task bedeutet „No such image“, dass der Node nicht pullen konnte. Für eine private Registry noch einmal mit der Anmeldung deployen (oder docker service update --with-registry-auth SERVICE):",
  "SWR does not allow this organisation or image name":
    "SWR erlaubt diesen Namen der Organisation oder des Images nicht",
  "The name breaks SWR's naming rules, which are narrower than Docker's.":
    "Der Name bricht die Namensregeln von SWR, die enger sind als die von Docker.",
  "Tag the image with a name that fits the rules":
    "Das Image mit einem Namen taggen, der den Regeln entspricht",
  "The organisation: up to 64 characters that match ^([a-z]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$":
    "Die Organisation: bis zu 64 Zeichen, die ^([a-z]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$ entsprechen",
  "The image: up to 128 characters that match ^([a-z0-9]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$":
    "Das Image: bis zu 128 Zeichen, die ^([a-z0-9]+(?:(?:(?:_|__|[-]*)[a-z0-9]+)+)?)$ entsprechen",
  "Only small letters, digits, hyphens and underscores, no dots; the organisation starts with a letter. Tag it so, and push that:":
    "Nur Kleinbuchstaben, Ziffern, Bindestriche und Unterstriche, keine Punkte; die Organisation beginnt mit einem Buchstaben. So taggen und das pushen:",
  "The pod has no login for the registry":
    "Der Pod hat keine Anmeldung für die Registry",
  "The registry wants a login, and the pod names no imagePullSecrets, or a secret that does not exist in its namespace.":
    "Die Registry verlangt eine Anmeldung, und der Pod nennt keine imagePullSecrets oder ein Secret, das es in seinem Namespace nicht gibt.",
  "On CCE with SWR: name default-secret":
    "Auf CCE mit SWR: default-secret nennen",
  "CCE keeps a secret called default-secret, with the login for SWR, in every namespace and renews it. The workload must name it; do not copy it, a copy expires.":
    "CCE hält in jedem Namespace ein Secret namens default-secret mit der Anmeldung für SWR bereit und erneuert es. Der Workload muss es nennen; nicht kopieren, eine Kopie läuft ab.",
  "Into the pod's spec (in a Deployment: spec.template.spec):":
    "In die spec des Pods (in einem Deployment: spec.template.spec):",
  "See that it is there:":
    "Nachsehen, ob es da ist:",
  "Create the secret in the pod's namespace":
    "Das Secret im Namespace des Pods anlegen",
  "A secret counts only in its own namespace. The password stands in the command's history: take a token that may only pull.":
    "Ein Secret zählt nur in seinem eigenen Namespace. Das Passwort steht im Verlauf der Shell: nehmen Sie ein Token, das nur pullen darf.",
  "Set user, password and namespace:":
    "Benutzer, Passwort und Namespace einsetzen:",
  "Name it in the workload":
    "Es im Workload nennen",
  "Or once for all pods of a service account:":
    "Oder einmal für alle Pods eines Service Accounts:",
  "Check what the secret holds":
    "Prüfen, was das Secret enthält",
  "The output holds the password: do not share it. Its type must be kubernetes.io/dockerconfigjson, and the server in it the image's registry, written the same way.":
    "Die Ausgabe enthält das Passwort: nicht weitergeben. Sein Typ muss kubernetes.io/dockerconfigjson sein, und der Server darin die Registry des Images, genauso geschrieben.",
  "Look at it:":
    "Es ansehen:",
  "Or take the distribution's own package; from Debian 13 on, add docker-cli to it:":
    "Oder das Paket der Distribution nehmen; ab Debian 13 docker-cli dazu:",
  "See what the system's own repositories offer (the package is called docker-engine or docker), and install it:":
    "Nachsehen, was die Paketverzeichnisse des Systems bieten (das Paket heißt docker-engine oder docker), und es installieren:",
  "{image|The image} is not among the local images under this name and tag. Commands such as push, tag, save and rmi work only on what is there.":
    "{image|Das Image} ist unter diesem Namen und Tag nicht bei den lokalen Images. Befehle wie push, tag, save und rmi arbeiten nur mit dem, was da ist.",
  "If the registry hands out login commands, generate a fresh one and take the address from it: it is the last word (SWR console: My Images > Upload Through Client; newer consoles: Dashboard > Generate Login Command).":
    "Gibt die Registry Anmeldebefehle aus, einen neuen erzeugen und die Adresse daraus nehmen: sie ist das letzte Wort (SWR-Konsole: My Images > Upload Through Client; neuere Konsolen: Dashboard > Generate Login Command).",
  "Make the engine transfer fewer layers at a time (keep what the file already holds), then restart it, which stops containers without a restart policy:":
    "Die Engine weniger Layer zugleich übertragen lassen (behalten, was die Datei schon enthält), dann neu starten, was Container ohne Neustartregel anhält:",
  "Add the address to the engine's file; create it where it is missing, keep what it already holds. The address is the last word of the login command, or its IP address (ping the name); an address of SWR in a private network needs the same entry:":
    "Die Adresse in die Datei der Engine aufnehmen; anlegen, wo sie fehlt, und behalten, was sie schon enthält. Die Adresse ist das letzte Wort des Anmeldebefehls oder dessen IP-Adresse (den Namen anpingen); eine Adresse von SWR in einem privaten Netz braucht denselben Eintrag:",
  "Restart the engine, which stops containers without a restart policy (without systemd: sudo service docker restart, or sudo service docker start where it is stopped):":
    "Die Engine neu starten, was Container ohne Neustartregel anhält (ohne systemd: sudo service docker restart, oder sudo service docker start, wo sie angehalten ist):",
  "Check the clock (Windows)":
    "Die Uhr prüfen (Windows)",
  "In a shell run as administrator, set the clock by the time server:":
    "In einer Shell als Administrator die Uhr nach dem Zeitserver stellen:",
  "Then restart Docker Desktop (WSL: wsl --shutdown), whose virtual machine has a clock of its own.":
    "Dann Docker Desktop neu starten (WSL: wsl --shutdown), dessen virtuelle Maschine eine eigene Uhr hat.",
};
