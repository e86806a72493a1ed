//! Peers that misbehave below HTTP: a DNS server that knows nothing, sockets that hang, hang up or talk nonsense.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::thread;
use std::time::Duration;

/// Starts all of them; they end with this process.
pub fn start() -> anyhow::Result<()> {
    dns()?;
    serve("203.0.113.30:443", |mut peer| {
        // Closing with bytes unread makes the kernel send RST.
        let _ = peer.read(&mut [0; 1]);
    })?;
    serve("203.0.113.31:443", |peer| {
        thread::sleep(Duration::from_secs(120));
        drop(peer);
    })?;
    serve("203.0.113.32:443", |mut peer| {
        let _ = peer.write_all(b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n");
        let _ = peer.read(&mut [0; 512]);
    })?;
    serve("203.0.113.33:443", |mut peer| {
        let _ = peer.read(&mut [0; 4096]);
    })?;
    serve("203.0.113.34:2375", |mut peer| {
        let _ = peer.write_all(b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n");
        let _ = peer.read(&mut [0; 512]);
    })?;
    serve("203.0.113.31:2375", |peer| {
        thread::sleep(Duration::from_secs(300));
        drop(peer);
    })?;
    serve("203.0.113.40:3128", |peer| {
        answer(
            peer,
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        );
    })?;
    serve("203.0.113.41:3128", |peer| {
        answer(peer, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    })?;
    serve("203.0.113.42:3128", |peer| {
        answer(peer, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    })?;
    // Behind nginx: one that never answers, one that breaks off in mid-body.
    serve("127.0.0.1:5998", |mut peer| {
        let _ = peer.read(&mut [0; 4096]);
        thread::sleep(Duration::from_secs(120));
    })?;
    serve("127.0.0.1:5997", |mut peer| {
        let mut request = [0; 4096];
        let read = peer.read(&mut request).unwrap_or(0);
        let text = String::from_utf8_lossy(&request[..read]).into_owned();
        let path = text.split(' ').nth(1).unwrap_or("/");
        let _ = peer.write_all(torn(path, text.starts_with("HEAD")).as_bytes());
        let _ = peer.flush();
        thread::sleep(Duration::from_millis(100));
    })?;
    Ok(())
}

/// A registry whose blobs break off: an image of one layer of a mebibyte, of which 64 KiB arrive.
fn torn(path: &str, head: bool) -> String {
    let ok = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
    if path.contains("/blobs/") {
        return format!(
            "{ok}Content-Type: application/octet-stream\r\nContent-Length: 1048576\r\n\r\n{}",
            "x".repeat(65536)
        );
    }
    if path.contains("/manifests/") {
        let kind = "application/vnd.docker.distribution.manifest.v2+json";
        let body = format!(
            r#"{{"schemaVersion":2,"mediaType":"{kind}","config":{{"mediaType":"application/vnd.docker.container.image.v1+json","size":1048576,"digest":"sha256:{}"}},"layers":[]}}"#,
            "5".repeat(64)
        );
        let shown = if head { "" } else { body.as_str() };
        return format!("{ok}Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n{shown}", body.len());
    }
    format!("{ok}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}")
}

fn answer(mut peer: TcpStream, text: &str) {
    let _ = peer.read(&mut [0; 4096]);
    let _ = peer.write_all(text.as_bytes());
}

/// Gives every connection to `address` its own thread.
fn serve(address: &str, behave: impl Fn(TcpStream) + Clone + Send + 'static) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address)?;
    thread::spawn(move || {
        for peer in listener.incoming().flatten() {
            let behave = behave.clone();
            thread::spawn(move || behave(peer));
        }
    });
    Ok(())
}

/// No such name, unless the name asks for worse: `servfail` in it, or `unanswered`.
fn dns() -> anyhow::Result<()> {
    let socket = UdpSocket::bind("192.0.2.53:53")?;
    thread::spawn(move || {
        let mut packet = [0; 512];
        while let Ok((length, from)) = socket.recv_from(&mut packet) {
            let question = String::from_utf8_lossy(&packet[..length]).to_ascii_lowercase();
            if length < 12 || question.contains("unanswered") {
                continue;
            }
            // An answer is the question with the flags of one; its last four bits say how it went.
            let mut reply = packet[..length].to_vec();
            reply[2] = 0x81;
            reply[3] = if question.contains("servfail") { 0x82 } else { 0x83 };
            // No additional section: the question's EDNS record is cut off with its count.
            let mut end = 12;
            while end < length && reply[end] != 0 {
                end += usize::from(reply[end]) + 1;
            }
            reply.truncate((end + 5).min(length));
            reply[10] = 0;
            reply[11] = 0;
            let _ = socket.send_to(&reply, from);
        }
    });
    Ok(())
}
