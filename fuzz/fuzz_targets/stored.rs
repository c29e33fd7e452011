//! A release that was read is stored and read again as it is.

use standfirst::read::{self, ReadError, Reading};
use standfirst::write;

pub(crate) fn check(reading: Result<Reading, ReadError>) {
    let Ok(Reading { release, .. }) = reading else { return };
    let json = write::json(&release);
    match read::json(&json) {
        Ok(again) => {
            assert!(again.release == release, "another release came back:\n{json}\n{}", write::json(&again.release));
        }
        Err(error) => panic!("the release cannot be read again: {error}\n{json}"),
    }
}
