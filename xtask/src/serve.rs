//! Serving the built page on this machine, as a static host would.

use std::net::{Ipv4Addr, SocketAddr};

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

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
    running.wait()
}

/// A server at work; it ends with this value.
pub struct Running {
    address: SocketAddr,
    runtime: Runtime,
    serving: JoinHandle<std::io::Result<()>>,
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    fn wait(self) -> Result<()> {
        Ok(self.runtime.block_on(self.serving)??)
    }
}

/// Serves `target/web`: the packed files where the browser takes them, and the headers that a host should set.
pub fn start(port: u16) -> Result<Running> {
    let runtime = Runtime::new()?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = runtime.block_on(TcpListener::bind(address)).with_context(|| {
        format!("cannot listen on port {port}; choose another with --port, 0 takes a free one")
    })?;
    let address = listener.local_addr()?;
    let mut app =
        Router::new().fallback_service(ServeDir::new(sh::target().join("web")).precompressed_br()).layer(
            SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        );
    for (name, value) in web::HEADERS {
        let name = HeaderName::from_bytes(name.as_bytes())?;
        app = app.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)));
    }
    let serving = runtime.spawn(async move { axum::serve(listener, app).await });
    Ok(Running { address, runtime, serving })
}
