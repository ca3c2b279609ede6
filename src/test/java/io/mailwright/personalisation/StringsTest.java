package io.mailwright.personalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.EmailType;
import io.mailwright.personalisation.script.NotRendered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

/** {@code personalisation.md} P1 and P2. */
class StringsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    emailaddr, ann@example.org
                    firstname, Ann
                    firstname_, Ann
                    lastname, Miller
                    lastname_, Miller
                    fullname_, Ann Miller
                    subscriberid, 55012345
                    _subscriberkey, key-1
                    listid, 5521
                    list_, 5521_HTML
                    listsubid, 99
                    _messagetypepreference, HTML
                    jobid, 2030602
                    emailname_, Harbour Books March
                    _emailid, 70412
                    _messagecontext, SEND
                    _IsTestSend, false
                    _DataSourceName, `Spring "news"`
                    _listname, `Spring "news"`
                    _JobSubscriberBatchID, 7
                    _replycontent, I reply
                    _PreHeader, Inside: crabs
                    replyname, Harbour Books
                    replyemailaddress, news@example.org
                    memberid, 1043321
                    Member_Busname, Harbour & Pine
                    Member_Addr, 1 Quay
                    Member_City, Bath
                    Member_State, Somerset
                    Member_PostalCode, BA1
                    Member_Country, UK
                    view_email_url, https://m.example.org/v?a=1&b=2
                    profile_center_url, https://m.example.org/p
                    subscription_center_url, https://m.example.org/s
                    unsub_center_url, https://m.example.org/u
                    ftaf_url, https://m.example.org/f
                    double_opt_in_url, https://m.example.org/c
                    microsite_base_url, https://m.example.org/m/
                    xtmonth, January
                    xtmonthnumeric, 1
                    xtday, 15
                    xtdayofweek, Sunday
                    xtyear, 2012
                    xtshortdate, 01/15/2012
                    xtlongdate, `Sunday, January 15, 2012`
                    linkname, ``
                    AdditionalInfo_, spring-a
                    __AdditionalEmailAttribute1, one
                    __AdditionalEmailAttribute2, two
                    __AdditionalEmailAttribute3, ``
                    __AdditionalEmailAttribute4, ``
                    __AdditionalEmailAttribute5, ``
                    _ImpressionRegionID, ``
                    _ImpressionRegionName, ``
                    Email Address, ann@example.org
                    Email Type, HTML
                    First Name, Ann
                    """)
    void everyStringPrintsItsValueWhateverItsCase(String name, String value) {
        for (var written :
                new String[] {name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)}) {
            assertThat(new TestMailing().text("<%%" + written + "%%>"))
                    .isEqualTo("<" + value + ">");
        }
        assertThat(TestMailing.PROFILE.knows(name)).isTrue();
    }

    @Test
    void stringsFollowWhomAMessageIsForAndWhy() {
        var mailing =
                new TestMailing()
                        .type(EmailType.TEXT)
                        .occasion(Occasion.VAWP)
                        .extras(Sending.Extras.NONE);

        assertThat(mailing.text("%%list_%% %%_messagetypepreference%% %%Email Type%%"))
                .isEqualTo("5521_TEXT TEXT Text");
        assertThat(mailing.text("%%_messagecontext%% %%_JobSubscriberBatchID%%"))
                .isEqualTo("VAWP 0");
        assertThat(mailing.text("%%AdditionalInfo_%%%%__AdditionalEmailAttribute1%%")).isEmpty();
    }

    @Test
    void anEmptyAttributePrintsItsDefaultIfThereIsOne() {
        var mailing = new TestMailing().with("First Name", "").with("City", "");

        assertThat(mailing.text("Dear %%First Name%%%%City%%, %%Loyalty%%."))
                .isEqualTo("Dear friend, None.");
        assertThat(mailing.text("%%firstname%% %%fullname_%%")).isEqualTo("friend friend Miller");
    }

    @Test
    void theFullNameIsTheAttributeIfThereIsOne() {
        assertThat(new TestMailing().with("Full Name", "Dr Ann").text("%%fullname_%%"))
                .isEqualTo("Dr Ann");
    }

    @Test
    void whatATriggeredSendBringsAlongIsKnownToo() {
        assertThat(new TestMailing().with("Order Number", "A-1017").text("%%order number%%"))
                .isEqualTo("A-1017");
    }

    @Test
    void noAttributeStandsForALinkOrAnAddress() {
        assertThat(new TestMailing().with("unsub_center_url", "x").text("%%unsub_center_url%%"))
                .isEqualTo("https://m.example.org/u");
    }

    @Test
    void anUnknownNameFailsTheMessageAndSaysWhere() {
        var mailing = new TestMailing();

        assertThatThrownBy(() -> mailing.text("Hello\n  %%Shoe Size%%"))
                .isInstanceOf(NotRendered.Faulty.class)
                .hasMessage("line 2, column 3: Unknown personalisation string: Shoe Size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    100%% <b>cotton</b>, 50%% off | 100%% <b>cotton</b>, 50%% off
                    100% sure | 100% sure
                    %%%%City%% | %%Bath
                    %%%City%%% | %Bath%
                    %%City | %%City
                    %% %% | %% %%
                    %%<b>%% | %%<b>%%
                    %%Ci%ty%% | %%Ci%ty%%
                    %% City %% | Bath
                    ends in %% | ends in %%
                    a%%City%%%%City%%b | aBathBathb
                    """)
    void percentSignsThatAreNoStringStay(String template, String expected) {
        assertThat(new TestMailing().text(template)).isEqualTo(expected);
    }

    @Test
    void aNameDoesNotSpanLinesNorPages() {
        assertThat(new TestMailing().text("50%%\nCity%%")).isEqualTo("50%%\nCity%%");
        var far = "%%" + "x".repeat(200) + "%%";
        assertThat(new TestMailing().text(far)).isEqualTo(far);
    }

    @Test
    void dataIsEscapedInHtmlOnly() {
        var mailing =
                new TestMailing()
                        .with("City", "<b>'Tom' & \"Jo\"</b> ü")
                        .with("HTML__Offer", "<i>");

        assertThat(mailing.html("<p title=\"%%City%%\">%%HTML__Offer%% %%member_busname%%"))
                .isEqualTo(
                        "<p title=\"&lt;b&gt;&#39;Tom&#39; &amp; &quot;Jo&quot;&lt;/b&gt; ü\"><i>"
                                + " Harbour &amp; Pine");
        assertThat(mailing.html("<a href=\"%%view_email_url%%\">"))
                .isEqualTo("<a href=\"https://m.example.org/v?a=1&amp;b=2\">");
        assertThat(mailing.text("%%City%%")).isEqualTo("<b>'Tom' & \"Jo\"</b> ü");
        assertThat(Template.parse("%%City%%", Part.SUBJECT).render(mailing.context()))
                .isEqualTo("<b>'Tom' & \"Jo\"</b> ü");
    }

    @Test
    void aValueIsNeverPersonalisedItself() {
        var mailing =
                new TestMailing()
                        .with("City", "%%emailaddr%% %%=Uppercase('x')=%%")
                        .with("Age", "%%");

        assertThat(mailing.text("%%City%%")).isEqualTo("%%emailaddr%% %%=Uppercase('x')=%%");
        assertThat(mailing.text("%%Age%%City%%Age%%")).isEqualTo("%%City%%");
    }

    @Test
    void aLinkNameIsTheAliasOfTheLinkItStandsIn() {
        var mailing = new TestMailing();

        assertThat(mailing.html("<a alias=\"Read more\" href=\"http://x/?u=%%linkname%%\">"))
                .isEqualTo("<a alias=\"Read more\" href=\"http://x/?u=Read%20more\">");
        assertThat(mailing.html("<a href='http://x/?u=%%LinkName%%' ALIAS=Top>x</a>"))
                .isEqualTo("<a href='http://x/?u=Top' ALIAS=Top>x</a>");
        assertThat(mailing.html("<a href='http://x/?u=%%linkname%%'>"))
                .isEqualTo("<a href='http://x/?u='>");
        assertThat(mailing.html("<a alias=A>%%linkname%%</a>")).isEqualTo("<a alias=A></a>");
        assertThat(mailing.html("<abbr alias=A title='%%linkname%%'>"))
                .isEqualTo("<abbr alias=A title=''>");
    }
}
