//! What files weigh on the wire: as they are, by gzip and by brotli, each at its best setting, as a CDN would keep them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::outcome::Outcome;

/// Prints a table of all files below a folder, in the order of their names, and the sum.
pub(crate) fn print(folder: &Path) -> Outcome {
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort();
    println!("\n{:>11}{:>11}{:>11}  file", "raw", "gzip", "brotli");
    let mut sum = [0; 3];
    for path in paths {
        let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let sizes = [bytes.len(), gzip(&bytes), brotli(&bytes)];
        for (total, size) in sum.iter_mut().zip(sizes) {
            *total += size;
        }
        row(sizes, &path.strip_prefix(folder).unwrap_or(&path).display().to_string());
    }
    row(sum, "all");
    Ok(())
}

fn row(sizes: [usize; 3], name: &str) {
    let [raw, gzip, brotli] = sizes.map(grouped);
    println!("{raw:>11}{gzip:>11}{brotli:>11}  {name}");
}

/// Bytes with a comma at every third digit: `1,234,567`.
fn grouped(bytes: usize) -> String {
    let digits = bytes.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Outcome {
    let missing = |error| format!("cannot read {}: {error}; run `cargo xtask dist`", folder.display());
    for entry in fs::read_dir(folder).map_err(missing)? {
        let path = entry.map_err(missing)?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

/// Writing to memory cannot fail, so neither can these two.
fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(0, |out| out.len())
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters);
    out.len()
}
