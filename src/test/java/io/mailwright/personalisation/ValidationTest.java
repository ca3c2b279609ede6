package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** {@code personalisation.md} P3. */
class ValidationTest {
    private static final String FOOTER =
            """
            This email was sent by:
            %%Member_Busname%%
            %%Member_Addr%%
            %%Member_City%%, %%Member_State%%, %%Member_PostalCode%%, %%Member_Country%%
            """;
    private static final String LINK = "<a href=\"%%profile_center_url%%\">Update Profile</a>";
    private static final String GOOD = FOOTER + LINK;
    private static final String NO_LINK = "A profile center link is missing";
    private static final String NO_ADDRESS = "A valid physical mailing address is missing";

    private final Validation commercial = Validation.ofCommercial(TestMailing.PROFILE);
    private final Validation transactional = Validation.ofTransactional(TestMailing.PROFILE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%profile_center_url%%",
                "%%SUBSCRIPTION_center_url%%",
                "%%Unsub_Center_Url%%"
            })
    void aFooterIsEnough(String link) {
        assertThat(commercial.faults(new MailSource("s", FOOTER + link, FOOTER + link))).isEmpty();
        assertThat(commercial.faults(new MailSource("s", FOOTER + link, null))).isEmpty();
    }

    @Test
    void whatIsMissingIsToldForEachPart() {
        assertThat(commercial.faults(new MailSource("s", FOOTER, GOOD)))
                .containsExactly(new Fault(Part.HTML, 0, 0, NO_LINK));
        assertThat(commercial.faults(new MailSource("s", GOOD, LINK)))
                .containsExactly(new Fault(Part.TEXT, 0, 0, NO_ADDRESS));
        assertThat(commercial.faults(new MailSource("s", "x", "y")))
                .containsExactly(
                        new Fault(Part.HTML, 0, 0, NO_LINK),
                        new Fault(Part.HTML, 0, 0, NO_ADDRESS),
                        new Fault(Part.TEXT, 0, 0, NO_LINK),
                        new Fault(Part.TEXT, 0, 0, NO_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%Member_Busname%%", "%%Member_Addr%%", "%%Member_City%%"})
    void theAddressNeedsAllThree(String string) {
        var lacking = GOOD.replace(string, "");
        assertThat(commercial.faults(new MailSource("s", lacking, GOOD)))
                .containsExactly(new Fault(Part.HTML, 0, 0, NO_ADDRESS));
    }

    @Test
    void theCheckIsTextual() {
        var hidden = "%%[ IF 1 == 2 THEN ]%%" + GOOD + "%%[ ENDIF ]%%";
        assertThat(commercial.faults(new MailSource("s", hidden, hidden))).isEmpty();
    }

    @Test
    void transactionalMailNeedsNoFooter() {
        assertThat(transactional.faults(new MailSource("s", "x", "y"))).isEmpty();
        assertThat(transactional.faults(new MailSource("s", "%%Nobody%%", null))).hasSize(1);
    }

    @Test
    void everyNameMustBeKnown() {
        var mail =
                new MailSource(
                        "%%Nobody%%",
                        "%%City%% \n%%No Body%% %%=v([Nope])=%% %%_PreHeader%% %%linkname%%"
                                + "%%httpget \"http://x/[No]\"%%",
                        "%%[IF Nil == 1 THEN ENDIF]%% %%_ImpressionRegionID%%");

        assertThat(transactional.faults(mail))
                .containsExactly(
                        unknown(Part.SUBJECT, 1, 1, "Nobody"),
                        unknown(Part.HTML, 2, 1, "No Body"),
                        unknown(Part.HTML, 2, 18, "Nope"),
                        unknown(Part.HTML, 2, 56, "No"),
                        unknown(Part.TEXT, 1, 7, "Nil"));
    }

    private static Fault unknown(Part part, int line, int column, String name) {
        return new Fault(part, line, column, "Unknown personalisation string: " + name);
    }

    @Test
    void aScriptMustBeWellFormed() {
        assertThat(transactional.faults(new MailSource("s", "x\n%%[ SET a ]%%", "y")))
                .isEqualTo(
                        List.of(
                                new Fault(
                                        Part.HTML,
                                        2,
                                        9,
                                        "Script error: line 2, column 9: Expected a variable such as"
                                                + " @name, not a")));
        assertThat(commercial.faults(new MailSource("s", GOOD + "%%[ SET a ]%%", null)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).startsWith("Script error: "));
    }
}
