//! Promises about what is read of a piece of text, a test each.

/// Tests with a sentence for a name: what a function of the text gives for each of some texts.
macro_rules! promises {
    ($of:ident; $($name:ident: $($text:literal => $expected:expr),+;)*) => {$(
        #[test]
        fn $name() {
            $(assert_eq!($of($text), $expected, "{}", $text);)+
        }
    )*};
}
