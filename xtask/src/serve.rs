//! Serving the built page on this machine, as a static host would.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::sh;
use crate::web::{self, Packing};

/// How to serve the page.
#[derive(clap::Args)]
pub struct Args {
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Serve what target/web holds, without building it.
    #[arg(long)]
    no_build: bool,
}

/// Builds the page and serves it until it is interrupted.
pub fn run(args: &Args) -> Result<()> {
    if !args.no_build {
        web::build(Packing::Quick)?;
    }
    let running = start(args.port)?;
    println!("http://{}/", running.address());
    running.wait();
    Ok(())
}

/// A server at work; it goes with the process.
pub struct Running {
    server: Arc<Server>,
    workers: Vec<JoinHandle<()>>,
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> String {
        self.server.server_addr().to_string()
    }

    fn wait(self) {
        for worker in self.workers {
            let _ = worker.join();
        }
    }
}

/// Serves `target/web`.
pub fn start(port: u16) -> Result<Running> {
    let server = Server::http(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| {
        anyhow!("cannot listen on port {port}: {error}; choose another with --port, 0 takes a free one")
    })?;
    let server = Arc::new(server);
    let work = |server: Arc<Server>| {
        let folder = sh::target().join("web");
        while let Ok(request) = server.recv() {
            // A browser that went away is no fault of ours.
            let _ = answer(request, &folder);
        }
    };
    // Browsers ask for several files at once over kept connections.
    let workers =
        (0..6).map(|_| Arc::clone(&server)).map(|server| std::thread::spawn(move || work(server))).collect();
    Ok(Running { server, workers })
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or("/");
    let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let known = path.split('/').skip(1).all(|part| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    });
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::from_string("only GET and HEAD\n").with_status_code(405));
    }
    let file = folder.join(path.trim_start_matches('/'));
    let brotli = request.headers().iter().any(|header| {
        header.field.equiv("Accept-Encoding")
            && header.value.as_str().split(',').any(|one| one.trim() == "br")
    });
    let packed = std::path::PathBuf::from(format!("{}.br", file.display()));
    let (content, encoding) = match (known, brotli.then(|| std::fs::read(&packed))) {
        (false, _) => (None, None),
        (true, Some(Ok(content))) => (Some(content), Some("br")),
        (true, _) => (std::fs::read(&file).ok(), None),
    };
    let Some(content) = content else {
        return request.respond(Response::from_string("not found\n").with_status_code(404));
    };
    let mut response = Response::from_data(content).with_chunked_threshold(usize::MAX);
    let mut headers =
        vec![("Content-Type", media_type(&path)), ("Cache-Control", "no-cache"), ("Vary", "Accept-Encoding")];
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
    headers.extend(web::HEADERS);
    for (name, value) in headers {
        response.add_header(Header::from_bytes(name, value).expect("a well-formed header"));
    }
    request.respond(response)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
