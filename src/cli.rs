//! The `standfirst` command: the only user of files and streams.
//!
//! Exit codes: 0 all went well, 1 a file could not be read or written, or has notes and `--strict` is given, 2 the command
//! was used wrongly.

mod check;
mod each;
mod outlet;
mod outline;
mod read;
mod render;
mod schema;
mod source;
mod terminal;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use schema::json as json_schema;

/// Press releases, read and set.
#[derive(Debug, Parser)]
#[command(name = "standfirst", version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read releases and print each as a record; what was odd goes to standard error
    Read(read::Read),
    /// Print releases as HTML that needs no script; what was odd goes to standard error
    Render(render::Render),
    /// Show what was odd in releases, with the line it stands on, and an outline of what was recognised
    Check(check::Check),
    /// Print the JSON Schema of a release
    Schema,
    /// Print the stylesheet of a prerendered article, for `render --stylesheet`
    Stylesheet,
}

/// Why a word ended early.
#[derive(Debug)]
enum Fault {
    /// The arguments do not go together.
    Use(String),
    /// A stream or a folder cannot be written to.
    Output(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Runs the command with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version go to standard output and are no errors; if nobody listens, nothing is lost.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    let done = match &arguments.command {
        Command::Read(read) => read::run(read, &mut out, &mut err),
        Command::Render(render) => render::run(render, &mut out, &mut err),
        Command::Check(check) => check::run(check, &mut out),
        Command::Schema => written(out.write_all(schema::json().as_bytes())),
        Command::Stylesheet => written(render::stylesheet(&mut out)),
    };
    match done.and_then(|well| out.flush().map(|()| well).map_err(Fault::from)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(Fault::Use(message)) => {
            let _ = writeln!(err, "standfirst: {message}; --help tells more");
            ExitCode::from(2)
        }
        // Whoever reads from the pipe has had enough, as `head` has; that is no fault.
        Err(Fault::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Fault::Output(error)) => {
            let _ = writeln!(
                err,
                "standfirst: the output could not be written: {error}; look for space or rights at its target"
            );
            ExitCode::FAILURE
        }
    }
}

fn written(result: io::Result<()>) -> Result<bool, Fault> {
    Ok(result.map(|()| true)?)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_fit_together() {
        Arguments::command().debug_assert();
    }
}
