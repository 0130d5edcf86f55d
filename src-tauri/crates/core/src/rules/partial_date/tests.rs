use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn bounds(edtf: &str) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let date = PartialDate::parse_edtf(edtf).unwrap();
    (date.earliest(), date.latest())
}

#[test]
fn edtf_bounds_as_a_table() {
    for (edtf, first, last) in [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-05", "2018-05-01", "2018-05-31"),
        ("2018-05-XX", "2018-05-01", "2018-05-31"),
        ("2018-05-uu", "2018-05-01", "2018-05-31"),
        ("2018-XX-XX", "2018-01-01", "2018-12-31"),
        ("2018-02", "2018-02-01", "2018-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2018-05-14", "2018-05-14", "2018-05-14"),
        ("2018-05-14?", "2018-05-14", "2018-05-14"),
        ("2018-05-14~", "2018-05-07", "2018-05-21"),
        ("2018-05~", "2018-04-01", "2018-06-30"),
        ("2010~", "2009-01-01", "2011-12-31"),
        ("2010%", "2009-01-01", "2011-12-31"),
        ("201u", "2010-01-01", "2019-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2018-05/2018-06", "2018-05-01", "2018-06-30"),
        ("[2018-05-03,2018-03-05]", "2018-03-05", "2018-05-03"),
    ] {
        assert_eq!(bounds(edtf), (Some(day(first)), Some(day(last))), "{edtf}");
    }
    assert_eq!(bounds("../2018-06"), (None, Some(day("2018-06-30"))));
    assert_eq!(bounds("2018-06/"), (Some(day("2018-06-01")), None));
}

#[test]
fn edtf_that_is_not() {
    for text in [
        "",
        "18",
        "2018-13",
        "2018-02-30",
        "2018-5",
        "0000",
        "/",
        "2019/2018",
        "[2018]",
        "2018-05-14-01",
        "XXXX",
        "20X8",
        "2018-XX-14",
        "May 2018",
    ] {
        assert!(PartialDate::parse_edtf(text).is_err(), "{text}");
    }
}

#[test]
fn typed_dates_as_a_table() {
    use DateOrder::{DayFirst, MonthFirst, Unknown};
    for (text, order, edtf) in [
        ("may 2018", Unknown, "2018-05"),
        ("Mayo 2018", Unknown, "2018-05"),
        ("mayo de 2018", Unknown, "2018-05"),
        ("en septiembre del 2017", Unknown, "2017-09"),
        ("Setiembre 2017", Unknown, "2017-09"),
        ("5/2018", Unknown, "2018-05"),
        ("05-2018", Unknown, "2018-05"),
        ("2018/05", Unknown, "2018-05"),
        ("14/05/2018", DayFirst, "2018-05-14"),
        ("14.5.2018", Unknown, "2018-05-14"),
        ("05/14/2018", MonthFirst, "2018-05-14"),
        ("05/14/2018", DayFirst, "2018-05-14"),
        ("3/5/2018", DayFirst, "2018-05-03"),
        ("3/5/2018", MonthFirst, "2018-03-05"),
        ("3/5/2018", Unknown, "[2018-03-05,2018-05-03]"),
        ("5/5/2018", Unknown, "2018-05-05"),
        ("14 de mayo de 2018", Unknown, "2018-05-14"),
        ("el 1º de mayo del año 2018", Unknown, "2018-05-01"),
        ("May 14th, 2018", Unknown, "2018-05-14"),
        ("2018 may 14", Unknown, "2018-05-14"),
        ("14-may-18", Unknown, "2018-05-14?"),
        ("14/05/18", DayFirst, "2018-05-14?"),
        ("14/05/85", DayFirst, "1985-05-14?"),
        ("20180514", Unknown, "2018-05-14"),
        ("2018-05-14 00:00:00", Unknown, "2018-05-14"),
        ("2018\u{2013}05\u{2013}14", Unknown, "2018-05-14"),
        ("about 2010", Unknown, "2010~"),
        ("c. 2010", Unknown, "2010~"),
        ("ca. 2010", Unknown, "2010~"),
        ("~2010", Unknown, "2010~"),
        ("hacia 2010", Unknown, "2010~"),
        ("como en mayo de 2010", Unknown, "2010-05~"),
        ("más o menos 2010", Unknown, "2010~"),
        ("2010 aprox.", Unknown, "2010~"),
        ("2010, más o menos", Unknown, "2010~"),
        ("quizás 2010", Unknown, "2010?"),
        ("maybe about 2010", Unknown, "2010%"),
        ("2010?", Unknown, "2010?"),
        ("between 2009 and 2010", Unknown, "2009/2010"),
        (
            "entre mayo 2009 y enero de 2010",
            Unknown,
            "2009-05/2010-01",
        ),
        ("2009-2010", Unknown, "2009/2010"),
        (
            "[2018-03-05,2018-05-03]",
            Unknown,
            "[2018-03-05,2018-05-03]",
        ),
        ("2018-05-XX", Unknown, "2018-05-XX"),
        ("\u{a0}2018\u{200b}", Unknown, "2018"),
    ] {
        let date = PartialDate::parse_typed(text, order).map(|d| d.edtf().to_owned());
        assert_eq!(date, Ok(edtf.to_owned()), "{text:?} {order:?}");
    }
}

#[test]
fn what_is_no_date_says_why_and_is_kept() {
    use DateProblem::{Empty, NoSuchDay, NotADate, SpreadsheetDamage};
    for (text, problem) in [
        ("  ", Empty),
        ("when the rains began", NotADate),
        ("may 18", NotADate),
        ("31/02/2018", NoSuchDay),
        ("13/13/2018", NoSuchDay),
        ("2018-13-01", NoSuchDay),
        ("#######", SpreadsheetDamage),
        ("4.32E+04", SpreadsheetDamage),
        ("43234", SpreadsheetDamage),
    ] {
        assert_eq!(
            PartialDate::parse_typed(text, DateOrder::Unknown).err(),
            Some(problem),
            "{text}"
        );
    }
    let kept = PartialDate::read("when the rains began", DateOrder::Unknown);
    assert!(kept.is_unread());
    assert_eq!(kept.raw(), "when the rains began");
    assert_eq!(
        kept.age_on(day("2018-08-30")),
        AgeRange {
            at_least: None,
            at_most: None
        }
    );
    assert_eq!(kept.coming_of_age(), ComingOfAge::Unknown);
}

#[test]
fn stored_with_its_words_and_read_back() {
    let date = PartialDate::parse_typed("about may 2018", DateOrder::Unknown).unwrap();
    let json = serde_json::to_string(&date).unwrap();
    assert_eq!(json, r#"{"edtf":"2018-05~","raw":"about may 2018"}"#);
    assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
    let unread = PartialDate::unread("?? 18");
    let json = serde_json::to_string(&unread).unwrap();
    assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), unread);
    assert!(serde_json::from_str::<PartialDate>(r#"{"edtf":"2018-13","raw":""}"#).is_err());
}

#[test]
fn debug_shows_no_birth_date() {
    assert!(!format!("{:?}", PartialDate::on(day("2009-05-14"))).contains("2009"));
}

#[test]
fn ages_are_ranges_when_the_date_is_partial() {
    let age = |edtf: &str, on: &str| {
        let range = PartialDate::parse_edtf(edtf).unwrap().age_on(day(on));
        (range.at_least, range.at_most)
    };
    assert_eq!(age("2010-08-30", "2018-08-30"), (Some(8), Some(8)));
    assert_eq!(age("2010-08-31", "2018-08-30"), (Some(7), Some(7)));
    assert_eq!(age("2010", "2018-08-30"), (Some(7), Some(8)));
    assert_eq!(age("2010~", "2018-08-30"), (Some(6), Some(9)));
    assert_eq!(
        age("[2010-03-05,2010-12-03]", "2018-08-30"),
        (Some(7), Some(8))
    );
    assert_eq!(age("../2000", "2018-12-31"), (Some(18), None));
    assert_eq!(age("2019", "2018-08-30"), (Some(0), Some(0)));
}

#[test]
fn the_eighteenth_birthday_is_a_day_or_a_range() {
    let turns = |edtf: &str| PartialDate::parse_edtf(edtf).unwrap().coming_of_age();
    assert_eq!(turns("2000-09-03"), ComingOfAge::On(day("2018-09-03")));
    assert_eq!(
        turns("2000-09"),
        ComingOfAge::Between(day("2018-09-01"), day("2018-09-30"))
    );
    assert_eq!(
        turns("[2000-03-05,2000-05-03]"),
        ComingOfAge::Between(day("2018-03-05"), day("2018-05-03"))
    );
    assert_eq!(turns("2000/.."), ComingOfAge::Unknown);
}

#[test]
fn born_on_a_leap_day_the_year_is_complete_on_the_first_of_march() {
    let born = PartialDate::on(day("2000-02-29"));
    assert_eq!(born.coming_of_age(), ComingOfAge::On(day("2018-03-01")));
    assert_eq!(born.age_on(day("2018-02-28")).at_most, Some(17));
    assert_eq!(born.age_on(day("2018-03-01")).at_least, Some(18));
    assert_eq!(born.age_on(day("2020-02-29")).at_least, Some(20));
}

#[test]
fn spreadsheet_serials_of_both_epochs() {
    let on = |serial, epoch| {
        PartialDate::from_excel_serial(serial, epoch)
            .unwrap()
            .exact()
    };
    assert_eq!(on(43234, Epoch::Y1900), Some(day("2018-05-14")));
    assert_eq!(on(41772, Epoch::Y1904), Some(day("2018-05-14")));
    assert!(PartialDate::from_excel_serial(14, Epoch::Y1900).is_err());
}

proptest! {
    #[test]
    fn an_age_on_a_day_gives_births_of_that_age_and_no_other(
        age in 0u16..90, days in 0u64..40_000,
    ) {
        let on = day("1930-01-01") + chrono::Days::new(days);
        let born = PartialDate::from_age(age, on).unwrap();
        let (first, last) = (born.earliest().unwrap(), born.latest().unwrap());
        prop_assert_eq!(born.age_on(on), AgeRange { at_least: Some(age), at_most: Some(age) });
        let before = PartialDate::on(first.pred_opt().unwrap()).age_on(on);
        prop_assert_eq!(before.at_least, Some(age + 1));
        if age > 0 {
            let after = PartialDate::on(last.succ_opt().unwrap()).age_on(on);
            prop_assert_eq!(after.at_most, Some(age - 1));
        }
    }

    #[test]
    fn any_text_is_kept_and_any_reading_has_ordered_bounds(text in ".{0,40}") {
        for order in [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::Unknown] {
            let date = PartialDate::read(&text, order);
            prop_assert_eq!(date.raw(), &text);
            if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
                prop_assert!(first <= last);
            }
            let json = serde_json::to_string(&date).unwrap();
            prop_assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
        }
    }

    #[test]
    fn every_day_survives_both_orders(days in 0u64..60_000) {
        let on = day("1900-01-01") + chrono::Days::new(days);
        let iso = PartialDate::parse_typed(&on.to_string(), DateOrder::Unknown).unwrap();
        prop_assert_eq!(iso.exact(), Some(on));
        let text = on.format("%d/%m/%Y").to_string();
        let read = PartialDate::parse_typed(&text, DateOrder::DayFirst).unwrap();
        prop_assert_eq!(read.exact(), Some(on));
    }
}
