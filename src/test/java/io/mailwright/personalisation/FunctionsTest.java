package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** Each function of {@code personalisation.md} P5; it is 16 January 2012, 15:05:07, UTC-06:00. */
class FunctionsTest {
    private final TestMailing mailing = new TestMailing();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Lowercase("ÄB c") | äb c
                    Uppercase("äb C") | ÄB C
                    ProperCase("anne-marie O'NEIL of 9 BYWATER st") | Anne-Marie O'neil Of 9 Bywater St
                    ProperCase("") | ``
                    Trim("  a b  ") | a b
                    Length("a😀b") | 3
                    Length("") | 0
                    Concat("a") | a
                    Concat("a", 1, true, [City]) | a1trueBath
                    Substring("PROD-12345-XYZ", 6, 5) | 12345
                    Substring("abc", 2) | bc
                    Substring("abc", 4) | ``
                    Substring("abc", 2, 99) | bc
                    Substring("abc", 2, 0) | ``
                    Substring("a😀bc", 2, 2) | 😀b
                    IndexOf("29487C-22934", "C") | 6
                    IndexOf("abc", "x") | 0
                    IndexOf("a😀b", "b") | 3
                    Replace("The 2007 model, 2007", "2007", "2008") | The 2008 model, 2008
                    Replace("aaa", "aa", "b") | ba
                    Replace("abc", "x", "y") | abc
                    Replace("abc", "b", "") | ac
                    Empty("") | true
                    Empty([City]) | false
                    Empty(@never) | true
                    IIF(1 == 1, "a", "b") | a
                    IIF(Empty([City]), "a", "b") | b
                    V("x") | x
                    AttributeValue("City") | Bath
                    AttributeValue("first name") | Ann
                    AttributeValue("emailaddr") | ann@example.org
                    AttributeValue("Shoe Size") | ``
                    Now() | 1/16/2012 3:05:07 PM
                    Now(true) | 1/16/2012 3:05:07 PM
                    DateAdd(Now(), "1", "D") | 1/17/2012 3:05:07 PM
                    DateAdd("1/31/2012", 1, "M") | 2/29/2012 12:00:00 AM
                    DateAdd("2012-02-29", 1, "y") | 2/28/2013 12:00:00 AM
                    DateAdd("2012-02-29 23:30", -24, "H") | 2/28/2012 11:30:00 PM
                    DateAdd("2/29/2012 1:00 PM", 61, "mi") | 2/29/2012 2:01:00 PM
                    DateDiff("2016-08-15 6:30 AM", "2017-10-16 8:31 AM", "Y") | 1
                    DateDiff("2016-08-15 6:30 AM", "2017-10-16 8:31 AM", "M") | 14
                    DateDiff("2016-08-15 6:30 AM", "2017-10-16 8:31 AM", "D") | 427
                    DateDiff("2016-08-15 6:30 AM", "2017-10-16 8:31 AM", "H") | 10250
                    DateDiff("2016-08-15 6:30 AM", "2017-10-16 8:31 AM", "MI") | 615001
                    DateDiff(Now(), DateAdd(Now(), 1, "D"), "MI") | 1440
                    DateDiff("1/2/2012", "1/1/2012", "D") | -1
                    RedirectTo("https://example.org/?a=1&b=2") | https://example.org/?a=1&b=2
                    BeginImpressionRegion("x") | ``
                    EndImpressionRegion() | ``
                    TreatAsContent("<b>%%City%%</b> %%=v('x')=%%") | <b>Bath</b> x
                    """)
    void functionsAnswer(String call, String expected) {
        assertThat(mailing.text("%%=" + call + "=%%")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "iso" | 2017-09-15T16:07:08.1230000-06:00
                    "rfc" | Fri, 15 Sep 2017 16:07:08 GMT
                    "r" | Fri, 15 Sep 2017 16:07:08 GMT
                    "l" | Friday, September 15, 2017
                    "s" | 9/15/2017
                    "short" | 9/15/2017
                    "sortable" | 2017-09-15
                    "Y" | September 2017
                    "YY" | 17
                    "YYYY" | 2017
                    "M" | September 15
                    "MM" | 09
                    "MMM" | Sep
                    "MMMM" | September
                    "dd" | 15
                    "dddd" | Fri
                    "ddddd" | Friday
                    "DD.MM.YYYY" | 15.09.2017
                    "mm/dd/yyyy" | 09/15/2017
                    "MMMM d, yyyy" | September 15, 2017
                    "M/d/yyyy H:mm" | 9/15/2017 16:07
                    "", "hh" | 04
                    "", "HH" | 16
                    "", "mm" | 07
                    "", "MM" | 07
                    "", "ss" | 08
                    "", "tt" | PM
                    "", "t" | 4:07 PM
                    "", "s" | 4:07 PM
                    "", "l" | 4:07:08 PM
                    "", "H:mm:ss.fff" | 16:07:08.123
                    "zz" | -06
                    "zzz" | -06:00
                    "MM/dd/yyyy", "h:mm tt" | 09/15/2017 4:07 PM
                    "l", "", "fr-FR" | vendredi 15 septembre 2017
                    "d MMMM", "", "de_DE" | 15 September
                    """)
    void datesAreFormatted(String formats, String expected) {
        assertThat(
                        mailing.text(
                                "%%=FormatDate('2017-09-15T16:07:08.1230000-06:00', "
                                        + formats
                                        + ")=%%"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "d" | 10/5/2017
                    "D" | Thursday, October 5, 2017
                    "dd" | 05
                    "ddd" | Thu
                    "dddd" | Thursday
                    "f" | Thursday, October 5, 2017 8:09 PM
                    "F" | Thursday, October 5, 2017 8:09:34 PM
                    "g" | 10/5/2017 8:09 PM
                    "G" | 10/5/2017 8:09:34 PM
                    "M" | October 5
                    "MM" | 10
                    "y" | October 2017
                    "yy" | 17
                    "yyy" | 2017
                    "s" | 2017-10-05T20:09:34
                    "S" | 10/5/2017 8:09:34 PM
                    "u" | 2017-10-05 20:09:34Z
                    "R" | Thu, 05 Oct 2017 20:09:34 GMT
                    "o" | 2017-10-05T20:09:34.0000000
                    "t" | 8:09 PM
                    "T" | 8:09:34 PM
                    "%d" | 5
                    "z", "Date" | -6
                    "MMM dd, yyyy h:mm:ss.tt", "Date", "en-US" | Oct 05, 2017 8:09:34.PM
                    "dddd dd MMMM h:mm", "Date", "fr-FR" | jeudi 05 octobre 8:09
                    "'day' d \\M", "Date" | day 5 M
                    """)
    void formatFormatsDates(String formats, String expected) {
        assertThat(mailing.text("%%=Format('10/5/2017 8:09:34 PM', " + formats + ")=%%"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1234.5, "N" | 1,234.50
                    1234.5, "N0" | 1,235
                    -1234.567, "F1" | -1234.6
                    12345.6789, "C" | $12,345.68
                    12345.6789, "C0" | $12,346
                    1234.5, "C", "Number", "de-DE" | `1.234,50 €`
                    0.125, "P" | 12.50 %
                    0.125, "P0" | 13 %
                    42, "D5" | 00042
                    1234, "E2" | 1.23E+003
                    0.00012, "E2" | 1.20E-004
                    5.10, "G" | 5.1
                    1234.5, "$#,#.00;-$#,#.00" | $1,234.50
                    -1234.5, "#,##0.0;(#,##0.0)" | (1,234.5)
                    "7", "000" | 007
                    "abc", "N2" | abc
                    "abc", "d", "Date" | abc
                    "1/16/2012", "N2", "Number" | 1/16/2012
                    """)
    void formatFormatsNumbers(String arguments, String expected) {
        assertThat(mailing.text("%%=Format(" + arguments + ")=%%").replace('\u00A0', ' '))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    8/5/2024 1:41:23 PM | 2024-08-05T13:41:23
                    08/05/2024 | 2024-08-05T00:00:00
                    8/5/2024 13:41 | 2024-08-05T13:41:00
                    2024-08-05 | 2024-08-05T00:00:00
                    2024-08-05T13:41:23 | 2024-08-05T13:41:23
                    2024-08-05 13:41:23.5 | 2024-08-05T13:41:23
                    2024-08-05T13:41:23Z | 2024-08-05T07:41:23
                    2024-08-05T13:41:23+02:00 | 2024-08-05T05:41:23
                    August 5, 2024 | 2024-08-05T00:00:00
                    Aug 5, 2024 1:41PM | 2024-08-05T13:41:00
                    monday, august 5, 2024 | 2024-08-05T00:00:00
                    5 August 2024 | 2024-08-05T00:00:00
                    13:41 | 2012-01-16T13:41:00
                    1:41 am | 2012-01-16T01:41:00
                    2/30/2024 | 2/30/2024
                    Tuesday, August 5, 2024 | Tuesday, August 5, 2024
                    """)
    void datesAreReadInManyForms(String date, String expected) {
        assertThat(mailing.text("%%=Format('" + date + "', 's', 'Date')=%%")).isEqualTo(expected);
    }

    @Test
    void anEmptyDateIsFormattedAsNothing() {
        assertThat(mailing.text("<%%=FormatDate([Age], 'l')=%%>")).isEqualTo("<>");
    }

    @Test
    void contentAreasAreBroughtInAndPersonalised() {
        mailing.areas(
                Map.of(
                        "7", "<p>%%City%%%%=v(@x)=%%</p>",
                        "my contents\\footer", "foot",
                        "loop", "%%=ContentAreaByName('loop')=%%",
                        "bad", "%%=Eval()=%%"));

        assertThat(mailing.html("%%[SET @x = 'y']%%%%=ContentArea(7)=%%/%%=ContentArea('7')=%%"))
                .isEqualTo("<p>Bathy</p>/<p>Bathy</p>");
        assertThat(mailing.html("%%=ContentAreaByName('My Contents\\Footer')=%%"))
                .isEqualTo("foot");
        assertThat(
                        mailing.html(
                                "%%=ContentArea(8, '', false, 'none', @s)=%% %%=v(@s)=%% "
                                        + "%%=ContentArea(7, '', 0, '', @s)=%% %%=v(@s)=%%"))
                .isEqualTo("none -1 <p>Bath</p> 0");
        assertThat(catchThrowable(() -> mailing.html("%%=ContentAreaByName('loop')=%%")))
                .hasMessageContaining("Too many contents within each other, more than 5");
        assertThat(catchThrowable(() -> mailing.html("\n%%=ContentAreaByName('bad')=%%")))
                .hasMessage(
                        "line 2, column 4: ContentAreaByName: in the content area bad, line 1,"
                                + " column 4: The function Eval is not offered");
    }

    @Test
    void impressionRegionsAreNested() {
        mailing.areas(Map.of("7", "%%_ImpressionRegionName%%"));

        assertThat(
                        mailing.html(
                                "%%=BeginImpressionRegion('Top')=%%%%_ImpressionRegionName%%"
                                        + "%%=BeginImpressionRegion('In')=%%%%_ImpressionRegionName%%"
                                        + "%%_ImpressionRegionID%%%%=EndImpressionRegion()=%%"
                                        + "%%_ImpressionRegionName%%%%_ImpressionRegionID%%"
                                        + "%%=BeginImpressionRegion('IN')=%%%%_ImpressionRegionName%%"
                                        + "%%=EndImpressionRegion(true)=%%<%%_ImpressionRegionName%%>"
                                        + "%%=ContentArea(7, 'Area')=%%"))
                .isEqualTo("TopIn2Top1In<>Area");
    }
}
