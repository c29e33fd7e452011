//! The `standfirst` command; everything it does is in [`standfirst::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    standfirst::cli::run(std::env::args_os())
}
