//! The funnel, counted by hand.

use crate::desk::Desk;
use serde_json::json;

#[test]
fn every_stage_is_counted_in_its_unit_and_none_is_larger_than_the_one_before() {
    let mut desk = Desk::new(false);
    desk.listed("Uno Caal", "Hijo Uno", 1);
    let two = desk.listed("Dos Caal", "Hijo Dos", 2);
    desk.attempt(&two, "no_answer", "not_done", "nobody");
    let three = desk.listed("Tres Caal", "Hijo Tres", 3);
    desk.reach(&three);
    let four = desk.listed("Cuatro Caal", "Hijo Cuatro", 4);
    desk.reach(&four);
    desk.counsel(&four);
    desk.say(&four, "reunify_country_of_origin", &[]);
    // Final, but nobody was ever spoken with: counted no further than the first stage missing.
    let odd = desk.listed("Cinco Caal", "Hijo Cinco", 5);
    desk.say(&odd, "reunify_country_of_origin", &[]);
    // One parent of two children, one of whom lines up and is handed over.
    let both = desk.ready("Seis Caal", "Hijo Seis", 6);
    let sister = desk.person("child", "Hija Seis", "A200900900");
    desk.ask(
        "record_pair",
        json!({"parent": both.parent, "child": sister, "relation": "mother"}),
    );
    let id = desk.approved();
    desk.export(&id).unwrap();

    let mut found = desk.ask("funnel", json!({}));
    let known = found.as_object_mut().and_then(|all| all.remove("known"));
    assert!(known.unwrap()[0]["seq"].as_u64().unwrap() > 10);
    let stages = |listed, attempted, reached, counselled, last, aligned, delivered| {
        json!({"listed": listed, "attempted": attempted, "reached": reached,
            "counselled": counselled, "final": last, "aligned": aligned, "delivered": delivered})
    };
    assert_eq!(
        found,
        json!({"as_of": "2018-08-30", "units": {
            "parent": stages(6, 4, 3, 2, 2, 1, 1),
            "child": stages(7, 5, 4, 3, 2, 1, 1),
            "pair": stages(7, 5, 4, 3, 2, 1, 1),
        }})
    );
}
