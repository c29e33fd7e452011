//! The `standfirst` command: the only user of files and streams.
//!
//! Exit codes: 0 all went well, 1 a file could not be read, 2 the command was used wrongly.

mod read;
mod schema;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

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
    Read {
        /// Text or JSON of a release; `-` is standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// What to print
        #[arg(long, value_enum, default_value = "json")]
        to: Target,
    },
    /// Print the JSON Schema of a release
    Schema,
}

/// What a release can be printed as.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Target {
    /// The JSON of this library, one document after the other
    Json,
    /// JSON-LD of schema.org's `NewsArticle`, one line a release
    JsonLd,
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
    let done = match arguments.command {
        Command::Read { files, to } => read::run(&files, to, &mut out, &mut err),
        Command::Schema => out.write_all(schema::json().as_bytes()).map(|()| true),
    };
    match done.and_then(|well| out.flush().map(|()| well)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads from the pipe has had enough, as `head` has; that is no fault.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(
                err,
                "standfirst: the output could not be written: {error}; look for space or rights at its target"
            );
            ExitCode::FAILURE
        }
    }
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
