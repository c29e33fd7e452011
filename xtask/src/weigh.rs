//! What files weigh on the wire: as they are, by gzip and by brotli, each at its best setting, as a CDN would keep them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::outcome::Outcome;

/// Prints the table.
pub(crate) fn print(folder: &Path) -> Outcome {
    print!("\n{}", table(folder)?);
    Ok(())
}

/// A table of all files below a folder, in the order of their names, and the sum.
fn table(folder: &Path) -> Outcome<String> {
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort();
    let mut table = format!("{:>11}{:>11}{:>11}  file\n", "raw", "gzip", "brotli");
    let mut sum = [0; 3];
    for path in paths {
        let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let sizes = [bytes.len(), gzip(&bytes), brotli(&bytes)];
        for (total, size) in sum.iter_mut().zip(sizes) {
            *total += size;
        }
        table += &row(sizes, &path.strip_prefix(folder).unwrap_or(&path).display().to_string());
    }
    Ok(table + &row(sum, "all"))
}

fn row(sizes: [usize; 3], name: &str) -> String {
    let [raw, gzip, brotli] = sizes.map(grouped);
    format!("{raw:>11}{gzip:>11}{brotli:>11}  {name}\n")
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

#[cfg(test)]
mod tests {
    use super::table;

    // Keeps: weight-told.
    #[test]
    fn each_file_has_a_row_and_all_have_a_sum() {
        let folder = std::env::temp_dir().join(format!("standfirst-weigh-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("inside")).unwrap();
        std::fs::write(folder.join("a.js"), "a".repeat(1500)).unwrap();
        std::fs::write(folder.join("inside/b.txt"), "b".repeat(500)).unwrap();
        let table = table(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        let rows: Vec<String> = table.unwrap().lines().map(str::to_owned).collect();
        assert!(rows[1].trim_start().starts_with("1,500 ") && rows[1].ends_with("  a.js"), "{rows:?}");
        assert!(rows[2].trim_start().starts_with("500 ") && rows[2].ends_with("  inside/b.txt"), "{rows:?}");
        assert!(rows[3].trim_start().starts_with("2,000 ") && rows[3].ends_with("  all"), "{rows:?}");
    }
}
