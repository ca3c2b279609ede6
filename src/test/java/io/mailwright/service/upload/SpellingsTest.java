package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DateSpan;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.Spelling;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How columns write dates, numbers and truth is found, or asked for; nothing is guessed. */
class SpellingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3/4/2012, 13/4/2012             | DAY_FIRST   | ''
                    3/4/2012, 4/13/2012             | MONTH_FIRST | ''
                    3/4/2012, 5/5/2012              |             | 3/4/2012
                    5/5/2012, 2012-04-03, 3.4.2012  |             | ''
                    13/4/2012, 4/13/2012, 3-4-2012  |             | 3-4-2012
                    13/4/2012, 4/13/2012            |             | ''
                    unknown, 3/4/2012 10:15, n/a    |             | 3/4/2012 10:15
                    """)
    void oneDateThatIsClearTellsForAll(String values, @Nullable DateOrder order, String doubt) {
        var found = Spellings.of(List.of(values.split(", ")));

        assertThat(found.likely().dates()).isEqualTo(order);
        assertThat(found.doubtfulDate()).isEqualTo(doubt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.234, 1,5         | COMMA | ''
                    1.234, 0.5         | POINT | ''
                    1.234, 12          |       | 1.234
                    1,234              |       | 1,234
                    12, 007, 1 234     |       | ''
                    1.234,5            | COMMA | ''
                    1,234,567          | POINT | ''
                    """)
    void oneNumberThatIsClearTellsForAll(String values, @Nullable DecimalMark mark, String doubt) {
        var found = Spellings.of(List.of(values.split(", ")));

        assertThat(found.likely().decimals()).isEqualTo(mark);
        assertThat(found.doubtfulNumber()).isEqualTo(doubt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12 Apr 1980               | 1980-04-12
                    12-apr-1980               | 1980-04-12
                    April 12, 1980            | 1980-04-12
                    Apr. 1st, 1980            | 1980-04-01
                    12. März 1980             | 1980-03-12
                    1 août 1980 10:15         | 1980-08-01
                    3 de septiembre de 1980   | 1980-09-03
                    5 maart 1980              | 1980-03-05
                    7 października 1980       | 1980-10-07
                    12Apr1980                 |
                    19800403                  | 1980-04-03
                    19800403T101500           |
                    19800403 10:15            | 1980-04-03
                    19801303                  |
                    31 Apr 1980               |
                    12 Foo 1980               |
                    12 Apr 80                 |
                    """)
    void datesThatCanBeReadOneWayAreReadSo(String text, @Nullable LocalDate day) {
        for (var order : DateOrder.values()) {
            assertThat(order.read(text)).isEqualTo(Optional.ofNullable(day));
        }
    }

    @Test
    void fromWhenToWhenDatesAreIsToldOnlyWhereTheyAreInDoubt() {
        var found = Spellings.of(List.of("7/4/2026", "03/04/2026", "2026-05-01", "x"));
        assertThat(found.spans())
                .isEqualTo(
                        Map.of(
                                DateOrder.DAY_FIRST,
                                span(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 1)),
                                DateOrder.MONTH_FIRST,
                                span(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 7, 4))));
        assertThat(Spellings.of(List.of("3/4/2026", "13/4/2026")).spans()).isEmpty();
    }

    private static DateSpan span(LocalDate first, LocalDate last) {
        return new DateSpan(first, last);
    }

    @Test
    void whatWasSaidBeforeSettlesWhatTheFileLeavesOpen() {
        var before =
                new MappingTemplate.Column(
                        "Born", "Birthday", DateOrder.DAY_FIRST, DecimalMark.COMMA);

        assertThat(Spellings.settled(Spellings.of(List.of("3/4/2012")), before))
                .isEqualTo(
                        new FoundSpelling(
                                new Spelling(DateOrder.DAY_FIRST, DecimalMark.COMMA), "", ""));
        assertThat(Spellings.settled(Spellings.of(List.of("4/13/2012", "1.234")), before).likely())
                .isEqualTo(new Spelling(DateOrder.MONTH_FIRST, DecimalMark.COMMA));
        var nothing = new MappingTemplate.Column("Born", "Birthday", null, null);
        assertThat(Spellings.settled(Spellings.of(List.of("3/4/2012", "1.234")), nothing))
                .isEqualTo(Spellings.of(List.of("3/4/2012", "1.234")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/4/26",
                "31/2/2026",
                "3/4-2026",
                "2026-13-01",
                "1/2/2026 noon",
                "3 4 2026"
            })
    void whatIsNoDateIsNone(String value) {
        assertThat(DateOrder.DAY_FIRST.read(value)).isEmpty();
        assertThat(DateOrder.MONTH_FIRST.read(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    COMMA | 1.234,5      | 1234.5
                    COMMA | -1.234.567   | -1234567
                    COMMA | 1 234,50     | 1234.50
                    COMMA | 1'234        | 1234
                    POINT | 1,234.5      | 1234.5
                    POINT | +007         | +007
                    POINT | 1.234        | 1.234
                    """)
    void numbersComeOutAsTheWireHasThem(DecimalMark mark, String value, String wire) {
        assertThat(mark.read(value)).contains(wire);
    }

    @ParameterizedTest
    @CsvSource({"POINT,'1,5'", "POINT,'1.234,5'", "COMMA,0.5", "COMMA,'12,345,678'", "POINT,1e3"})
    void whatIsNoNumberWithThatMarkIsNone(DecimalMark mark, String value) {
        assertThat(mark.read(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yes,True",
        "JA,True",
        "oui,True",
        "Sí,True",
        "tak,True",
        "1,True",
        "true,True",
        "sim,True",
        "no,False",
        "Nein,False",
        "non,False",
        "nee,False",
        "nie,False",
        "0,False",
        "não,False"
    })
    void yesAndNoInEightLanguages(String value, String wire) {
        assertThat(TypedValues.truth(value)).isEqualTo(new ValueCheck.Accepted(wire));
    }

    @Test
    void allowedValuesAreFoundWithoutCaseAndBlanks() {
        var check =
                ValueCheck.of(TestAttributes.listed("Region", "North East", "NorthEast", "South"));

        assertThat(check.check("north  EAST")).isEqualTo(new ValueCheck.Accepted("North East"));
        assertThat(check.check("northeast")).isEqualTo(new ValueCheck.Accepted("NorthEast"));
        assertThat(check.check("S outh")).isEqualTo(new ValueCheck.Accepted("South"));
        assertThat(check.check("West"))
                .isEqualTo(
                        new ValueCheck.Refused(
                                "Only these are allowed: North East, NorthEast, South.",
                                Finding.NOT_ALLOWED));
    }

    @Test
    void aColumnIsReadAsItIsWritten() {
        var attribute = TestAttributes.typed("Joined", DataType.DATE);
        var dayFirst = Spelling.USUAL.with(DateOrder.DAY_FIRST);

        assertThat(check(attribute, dayFirst, "3/4/2026"))
                .isEqualTo(new ValueCheck.Accepted("4/3/2026"));
        assertThat(ValueCheck.of(attribute).check("3/4/2026"))
                .isEqualTo(new ValueCheck.Accepted("3/4/2026"));
        assertThat(check(attribute, dayFirst, "4/23/2026"))
                .isEqualTo(
                        new ValueCheck.Refused(
                                "No date. Expected one like 23/4/2026 (day/month/year) or"
                                        + " 2026-04-23.",
                                Finding.NO_DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,31/12/2012,12/31/2012",
        "DATE,12/31/2012,12/31/2012",
        "DATE,5/5/2012,5/5/2012",
        "DATE,3.4.2012,4/3/2012",
        "DATE,2012-04-03,4/3/2012",
        "NUMBER,12,12",
        "NUMBER,'1,5',1.5",
        "NUMBER,1.5,1.5"
    })
    void whereNothingToldWhatCanBeReadOneWayIsTaken(DataType type, String value, String wire) {
        assertThat(check(TestAttributes.typed("Joined", type), Spelling.OPEN, value))
                .isEqualTo(new ValueCheck.Accepted(wire));
    }

    @Test
    void whereNothingToldWhatCouldBeTwoIsRefusedSayingWhatToSay() {
        assertThat(check(TestAttributes.typed("J", DataType.DATE), Spelling.OPEN, "3/4/2012"))
                .isEqualTo(
                        new ValueCheck.Refused(
                                "It could be 3 April 2012 or 4 March 2012. Say which comes first"
                                        + " in this column, the day or the month (--dates"
                                        + " 'Since=D/M/Y' or M/D/Y).",
                                Finding.TWO_DATES));
        assertThat(check(TestAttributes.typed("J", DataType.NUMBER), Spelling.OPEN, "1.234"))
                .isEqualTo(
                        new ValueCheck.Refused(
                                "It could be 1.234 or 1234. Say what stands before a fraction in"
                                        + " this column, a point or a comma (--decimals"
                                        + " 'Since=point' or comma).",
                                Finding.TWO_NUMBERS));
        assertThat(check(TestAttributes.typed("J", DataType.DATE), Spelling.OPEN, "soon"))
                .extracting(verdict -> ((ValueCheck.Refused) verdict).finding())
                .isEqualTo(Finding.NO_DATE);
    }

    private static ValueCheck.Verdict check(Attribute attribute, Spelling spelling, String value) {
        return ValueCheck.of(new BoundMapping.Target(1, "Since", attribute, spelling)).check(value);
    }
}
