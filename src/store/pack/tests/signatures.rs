//! Who signed it, and whom the clinic trusts.

use super::*;

/// Makes a key and signs with it; the public half stands beside.
fn signed(desk: &Desk, key: &str, version: &str) -> PathBuf {
    let pack = desk.pack("Signed", version, 0);
    let secret = desk.path(&format!("{key}.key"));
    if !secret.exists() {
        new_key(&secret, None).unwrap();
    }
    sign(&pack, &secret, None, &mut |_| true).unwrap();
    pack
}

fn trust(desk: &Desk, key: &str) {
    std::fs::create_dir_all(desk.places.trusted_keys()).unwrap();
    let name = format!("{key}.pub");
    std::fs::copy(desk.path(&name), desk.places.trusted_keys().join(&name)).unwrap();
}

#[test]
fn a_signature_counts_where_the_clinic_trusts_its_key() {
    let desk = Desk::new();
    let pack = signed(&desk, "pharmacy", "1");
    // Nobody here can say whether it matches: refused, unless someone says so by hand.
    assert_eq!(kind(desk.install(&pack)), "unknown_key");
    trust(&desk, "pharmacy");
    let installed = desk.install(&pack).unwrap();
    assert_eq!(installed.signed_by, SignedBy::Trusted("pharmacy".to_owned()));
    assert_eq!(desk.whole(), ["Signed 1"]);
}

#[test]
fn another_key_and_no_key_are_refused_once_the_clinic_trusts_one() {
    let desk = Desk::new();
    let other = signed(&desk, "other", "1");
    signed(&desk, "pharmacy", "2");
    trust(&desk, "pharmacy");
    assert_eq!(kind(desk.install(&other)), "unknown_key");
    let unsigned = desk.pack("Unsigned", "1", 0);
    assert_eq!(kind(desk.install(&unsigned)), "not_signed");
    assert_eq!(desk.whole(), Vec::<String>::new());
    let by_hand = Allowed { trust: Trust::HashesAlone, older: false };
    let installed = desk.install_allowed(&unsigned, by_hand).unwrap();
    assert_eq!(installed.signed_by, SignedBy::Nobody);
    // A file in the folder that is no key does not take the others' word away, nor does it open the door.
    let empty = Desk::new();
    std::fs::create_dir_all(empty.places.trusted_keys()).unwrap();
    std::fs::write(empty.places.trusted_keys().join("broken.pub"), "nothing").unwrap();
    assert_eq!(kind(empty.install(&empty.pack("Unsigned", "1", 0))), "not_signed");
}

#[test]
fn what_was_changed_after_it_was_signed_is_refused_although_every_hash_is_made_anew() {
    let desk = Desk::new();
    let pack = signed(&desk, "pharmacy", "1");
    trust(&desk, "pharmacy");
    let bytes = std::fs::read(&pack).unwrap();
    let head = Head::read(&mut bytes.as_slice(), &pack).unwrap();
    let parts = &bytes[usize::try_from(head.length()).unwrap()..];
    let mut manifest = head.manifest.clone();
    manifest.version = PackVersion::new("9").unwrap();
    let forged = Head { signature: head.signature.clone(), ..Head::new(manifest) };
    let path = desk.path("forged.caveatpack");
    std::fs::write(&path, [forged.to_bytes().unwrap(), parts.to_vec()].concat()).unwrap();
    for trust in [Trust::Keys, Trust::HashesAlone] {
        let error = desk.install_allowed(&path, Allowed { trust, older: true }).unwrap_err();
        assert!(matches!(&error.kind, PackErrorKind::BadSignature { key } if key == "pharmacy"), "{error:?}");
    }
    let verified = verify(&path, &TrustedKeys::load(&desk.places), &mut |_| true).unwrap();
    assert_eq!(verified.problems[0].kind.id(), "bad_signature");
}

#[test]
fn every_byte_of_a_signed_pack_is_under_a_hash_too() {
    let desk = Desk::new();
    let pack = signed(&desk, "pharmacy", "1");
    trust(&desk, "pharmacy");
    let bytes = std::fs::read(&pack).unwrap();
    let bad = desk.path("bad.caveatpack");
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x20;
        std::fs::write(&bad, &flipped).unwrap();
        assert!(desk.install(&bad).is_err(), "byte {at}");
    }
    assert_eq!(desk.whole(), Vec::<String>::new());
}

#[test]
fn a_key_may_have_a_password_and_is_never_replaced() {
    let desk = Desk::new();
    let key = desk.path("locked.key");
    let public = new_key(&key, Some("a long one")).unwrap();
    assert!(new_key(&key, None).is_err());
    let pack = desk.pack("Signed", "1", 0);
    let before = std::fs::read(&pack).unwrap();
    for wrong in [None, Some("another")] {
        assert_eq!(kind(sign(&pack, &key, wrong, &mut |_| true)), "key");
    }
    assert_eq!(std::fs::read(&pack).unwrap(), before);
    sign(&pack, &key, Some("a long one"), &mut |_| true).unwrap();
    let verified = verify(&pack, &TrustedKeys::of(&[public]), &mut |_| true).unwrap();
    assert_eq!((verified.signed_by, verified.problems.len()), (SignedBy::Trusted("locked".to_owned()), 0));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
