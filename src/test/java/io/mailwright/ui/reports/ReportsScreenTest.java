package io.mailwright.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.EmailBodyStore;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.Origin;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.tracking.ToldSends;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.control.Switch;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.subscribers.SubscribersScreen;
import io.mailwright.ui.theme.Theme;
import io.mailwright.ui.uploads.UploadsScreen;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** From all sends into one, its numbers, and the people behind them, by keyboard. */
@OneWindow
class ReportsScreenTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T09:15:00Z");

    /** As in page.css. */
    private static final int BADGE = 0xff8250df;

    private static final int CHOSEN = 0xff1f2328;

    /** Out of sight where the mail is scrolled to its second link. */
    private static final int HEADLINE = 0xff0b5345;

    private static final String MAIL =
            """
            <html><body style="margin:0;background:#f6f8fa"><table width="560" align="center" bgcolor="#ffffff" cellpadding="24">
            <tr><td style="font-family:Georgia,serif"><h1 style="color:#0b5345">The March letter</h1>
            <p>Hello %%First Name%%, the new teas are here: <a alias="Tea" href="https://www.example.org/tea">have a look</a>.</p>
            <p><a alias="Tea" href="https://www.example.org/tea"><img src="https://www.example.org/tea.png" width="500" height="420" alt="Three pots of tea"></a></p>
            <p>And a cup to each: <a alias="Cups" href="https://www.example.org/cups" style="background:#145a32;color:#fff;padding:10px 18px">All cups</a></p>
            <p style="margin-top:300px"><a href="https://www.example.org/never">Never clicked</a></p></td></tr></table></body></html>
            """;

    @TempDir Path folder;
    private final BooleanProperty humanOnly = new SimpleBooleanProperty();
    private TestAccount account;
    private TestWindow window;

    @BeforeEach
    void open() throws Exception {
        account = TestAccount.empty(folder);
        var list = account.list("Spring fair");
        account.sync();
        var services = account.services();
        new ToldSends()
                .add(7, "Nobody at all", MARCH.minusSeconds(864_000), 0, list.id())
                .add(8, "February letter", MARCH.minusSeconds(2_592_000), 80, list.id())
                .add(9, "March letter", MARCH, 400, list.id())
                .opensByMachine(9, MARCH, 25)
                .from(ReportsScreenTest::origin)
                .into(services.cache());
        account.person(list, "person008@example.org", Map.of());
        account.person(list, "person016@example.org", Map.of());
        window =
                TestWindow.open(
                        account,
                        frame ->
                                List.of(
                                        Area.of(
                                                "fth-bar-chart-2",
                                                KeyCode.DIGIT7,
                                                new ReportsScreen(services, humanOnly, frame),
                                                new ReportScreen(services, humanOnly, frame),
                                                new CompareScreen(services, humanOnly, frame)),
                                        Area.of(
                                                "fth-users",
                                                KeyCode.DIGIT3,
                                                new SubscribersScreen(
                                                        services.subscribers(),
                                                        services.lists(),
                                                        humanOnly,
                                                        frame)),
                                        Area.of(
                                                "fth-upload",
                                                KeyCode.DIGIT4,
                                                new UploadsScreen(services, frame, null))));
    }

    private void openPeopleWhoClickedTea() {
        window.until(() -> table().isVisible());
        window.focus(table());
        window.press(KeyCode.ENTER);
        window.until(() -> window.has("#links"));
        var links = window.find("#links", TableView.class);
        window.until(() -> !links.getItems().isEmpty());
        window.focus(links);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until(() -> !window.find("#people", TableView.class).getItems().isEmpty());
    }

    @Test
    void leadsToEachOfThePeopleBehindANumber() {
        openPeopleWhoClickedTea();
        var people = window.find("#people", TableView.class);
        window.focus(people);
        window.press(KeyCode.DOWN);
        var chosen = (EventPerson) people.getSelectionModel().getSelectedItem();
        window.press(KeyCode.ENTER);
        window.until(() -> window.has("#address"));
        window.until(() -> window.find("#address", Label.class).getText().equals(chosen.email()));
        window.until(
                () -> window.find("#search", TextField.class).getText().equals(chosen.email()));
    }

    @Test
    void makesANewListOfThePeopleBehindANumber() throws Exception {
        openPeopleWhoClickedTea();
        window.focus(window.find("#listPeople", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#newListName"));
        assertThat(window.find("#newListName", TextField.class).getText())
                .isEqualTo("Clicked “Tea”");
        window.picture("report-new-list");
        window.paint(Theme.Choice.DARK);
        window.picture("report-new-list-dark");
        window.paint(Theme.Choice.LIGHT);
        window.type("Tea lovers");
        window.press(KeyCode.ENTER);
        window.until(() ->
                account.services().lists().saved().stream()
                        .anyMatch(list ->
                                list.name().equals("Tea lovers") && list.counts().active() == 2));
        window.until(() ->
                account.services().uploads().history().getFirst().state() == UploadState.DONE);
        window.settle();
        window.picture("report-new-list-made");
    }

    private static Origin origin(long person) {
        return person % 4 == 0
                ? new Origin("Apple Mail", "", "iOS", "iPhone", "Austria", "Tyrol", "Innsbruck")
                : new Origin("Outlook", "", "Windows 11", "", "Germany", "", "");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        account.close();
    }

    private TableView<?> table() {
        return window.find("#table", TableView.class);
    }

    @Test
    void leadsFromAllSendsToThePeopleBehindANumber() throws Exception {
        window.until(() -> table().isVisible());
        assertThat(table().getItems()).hasSize(3);
        window.picture("reports");
        window.paint(Theme.Choice.DARK);
        window.picture("reports-dark");
        window.paint(Theme.Choice.LIGHT);

        sortsByNameAndDate();
        narrowsByRate();
        window.focus(window.find("#filter", TextField.class));
        window.type("march");
        window.until(() -> table().getItems().size() == 1);
        window.focus(table());
        window.press(KeyCode.ENTER);
        window.until(() -> window.has("#sendName"));
        window.until(() -> window.find("#sendName", Label.class).getText().equals("March letter"));
        assertThat(window.find("#place", Label.class).getText()).isEqualTo("March letter");
        window.picture("report");
        tellsItsKeysWhole();
        assertThat(window.find("#people-opened", Hyperlink.class).getText())
                .as("of 400, 40 bounced, 160 of the others are even, and 25 machines")
                .isEqualTo("185 people");
        window.focus(window.find("#humanOnly", Switch.class));
        window.press(KeyCode.SPACE);
        window.until(() ->
                window.find("#people-opened", Hyperlink.class).getText().equals("160 people"));
        assertThat(window.find("#machines", Label.class).getText())
                .startsWith("Left out, as done by machines: 25 opens and no clicks. ");
        window.picture("report-human");
        window.paint(Theme.Choice.DARK);
        window.picture("report-human-dark");
        window.paint(Theme.Choice.LIGHT);
        assertThat(window.find("#people-clicked", Hyperlink.class).getText())
                .isEqualTo("80 people");
        assertThat(window.find("#people-bounced", Hyperlink.class).getText())
                .isEqualTo("40 people");

        window.focus(window.find("#explain-opened", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#explanation"));
        window.picture("report-explain");
        window.press(KeyCode.ESCAPE);
        window.until(() -> !window.has("#explanation"));

        window.focus(window.find("#people-clicked", Hyperlink.class));
        window.press(KeyCode.SPACE);
        window.until(() -> !window.find("#people", TableView.class).getItems().isEmpty());
        assertThat(window.find("#people", TableView.class).getItems().size()).isEqualTo(80);
        window.focus(window.find("#find", TextField.class));
        window.type("8@");
        window.until(() -> window.find("#people", TableView.class).getItems().size() == 20);
        window.picture("report-people");
        window.paint(Theme.Choice.DARK);
        window.picture("report-people-dark");
        window.paint(Theme.Choice.LIGHT);
        window.press(KeyCode.ESCAPE);

        var links = window.find("#links", TableView.class);
        window.focus(links);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until(
                () -> window.find("#peopleTitle", Label.class).getText().equals("Clicked “Tea”"));
        window.until(() -> window.find("#people", TableView.class).getItems().size() == 40);
        window.picture("report-link");
        window.press(KeyCode.ESCAPE);

        var scroll = window.find("#scroll", ScrollPane.class);
        scroll(scroll, 1);
        TableView<?> why = window.find("#bounceTable", TableView.class);
        assertThat(why.getColumns())
                .as("all of them are there to be read")
                .allSatisfy(column -> assertThat(column.getWidth()).isGreaterThan(60));
        leadsFromAPartToItsPeople();
        var week = window.find("#weekGrid", GridPane.class);
        window.focus(week);
        assertThat(window.find("#weekZone", Label.class).getText())
                .isEqualTo("times of " + ZoneId.systemDefault().getId());
        var busiest = week.getAccessibleText();
        assertThat(busiest).matches("\\w+day, \\d+:00 to \\d+:00: \\d+ opens");
        leadsFromAnHourToItsPeople(week, busiest);
        window.press(KeyCode.UP);
        window.press(KeyCode.LEFT);
        assertThat(week.getAccessibleText()).isNotEqualTo(busiest);
        window.focus(window.find("#origins-system", ToggleButton.class));
        window.press(KeyCode.SPACE);
        TableView<?> origins = window.find("#originTable", TableView.class);
        assertThat(List.<Object>copyOf(origins.getItems()))
                .as("every second person reads on a telephone")
                .hasSize(2)
                .contains(new OriginFigure(OriginKind.SYSTEM, "iOS", 80, 160, 80, 160));
        window.picture("report-week");
        window.paint(Theme.Choice.DARK);
        window.picture("report-week-dark");
        window.paint(Theme.Choice.LIGHT);
        window.focus(window.find("#weekAsTable", ToggleButton.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#weekTable", TableView.class).isVisible());
        window.focus(window.find("#weekTable", TableView.class));
        window.press(KeyCode.ENTER);
        window.until(() -> !window.find("#people", TableView.class).getItems().isEmpty());
        window.press(KeyCode.ESCAPE);
        scroll(scroll, 0);

        copiesAPictureOfTheChart();
        window.focus(window.find("#reactions", AreaChart.class));
        window.press(KeyCode.PLUS);
        window.until(() -> !window.find("#zoomOut", Button.class).isDisabled());
        window.picture("report-zoomed");
        window.press(KeyCode.HOME);
        window.until(() -> window.find("#zoomOut", Button.class).isDisabled());
        leadsFromAStepToItsPeople();

        window.focus(window.find("#asTable", ToggleButton.class));
        window.press(KeyCode.SPACE);
        leadsFromARowToItsPeople();
        window.resize(1024, 700);
        window.picture("report-table-small");

        window.focus(window.find("#bounced", Hyperlink.class));
        window.press(KeyCode.SPACE);
        window.until(() ->
                window.find("#peopleTitle", Label.class)
                        .getText()
                        .equals("Bounced from “March letter”"));
        window.press(KeyCode.ESCAPE);
        window.focus(window.find("#compare", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#curves"));
        window.until(() -> window.find("#curves", LineChart.class).getData().size() == 3);
    }

    private void sortsByNameAndDate() {
        assertThat(sorted()).as("the last first").containsExactly(9L, 7L, 8L);
        assertThat(sorted("name")).containsExactly(8L, 9L, 7L);
        assertThat(sorted("when")).containsExactly(8L, 7L, 9L);
        assertThat(sorted("sent")).containsExactly(7L, 8L, 9L);
        assertThat(sorted()).containsExactly(9L, 7L, 8L);
    }

    @SuppressWarnings("unchecked")
    private List<Long> sorted(String... columns) {
        TableView<Send> sends = window.find("#table", TableView.class);
        return TestWindow.onFx(() -> {
            sends.getSortOrder()
                    .setAll(
                            sends.getColumns().stream()
                                    .filter(column -> List.of(columns).contains(column.getId()))
                                    .toList());
            return sends.getItems().stream().map(send -> send.report().job()).toList();
        });
    }

    private void leadsFromAPartToItsPeople() {
        window.focus(window.find("#parts", TableView.class));
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.RIGHT);
        }
        window.press(KeyCode.ENTER);
        window.until(() -> window.find("#people", TableView.class).getItems().size() == 160);
        assertThat(window.find("#peopleTitle", Label.class).getText())
                .isEqualTo("Opened “example.org · March letter”");
        assertThat(window.find("#peopleLine", Label.class).getText()).startsWith("160 people");
        window.press(KeyCode.ESCAPE);
        window.focus(window.find("#originTable", TableView.class));
        window.press(KeyCode.ENTER);
        window.until(() -> window.find("#people", TableView.class).getItems().size() == 80);
        window.press(KeyCode.ESCAPE);
    }

    private void leadsFromAnHourToItsPeople(GridPane week, String hour) throws Exception {
        window.press(KeyCode.ENTER);
        window.until(() -> !window.find("#people", TableView.class).getItems().isEmpty());
        assertThat(window.find("#peopleTitle", Label.class).getText())
                .isEqualTo("Opened “" + hour.replaceAll(": \\d+ opens", " · March letter”"));
        assertThat(window.find("#peopleLine", Label.class).getText())
                .startsWith(hour.replaceAll(".*: (\\d+) opens", "$1 times · "));
        window.picture("report-hour-people");
        window.press(KeyCode.ESCAPE);
        window.focus(week);
    }

    private void leadsFromAStepToItsPeople() throws Exception {
        var chart = window.find("#reactions", AreaChart.class);
        var people = window.find("#people", TableView.class);
        var opens = window.find("#stepOpens", Hyperlink.class);
        var most = opens.getText();
        window.press(KeyCode.ENTER);
        window.until(() -> !people.getItems().isEmpty());
        assertThat(window.find("#peopleTitle", Label.class).getText())
                .isEqualTo(
                        "Opened “"
                                + window.find("#stepWhen", Label.class).getText()
                                + " · March letter”");
        assertThat(window.find("#peopleLine", Label.class).getText())
                .startsWith(most.replace("opens", "times · "));
        window.picture("report-step-people");
        window.press(KeyCode.ESCAPE);
        window.focus(chart);
        var when = window.find("#stepWhen", Label.class).getText();
        window.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(window.find("#stepWhen", Label.class).getText()).isNotEqualTo(when);
        assertThat(chart.getAccessibleText())
                .contains(window.find("#stepWhen", Label.class).getText(), opens.getText());
        window.picture("report-step");
        window.paint(Theme.Choice.DARK);
        window.picture("report-step-dark");
        window.paint(Theme.Choice.LIGHT);
    }

    @SuppressWarnings("unchecked")
    private void leadsFromARowToItsPeople() {
        TableView<Reactions.Step> steps = window.find("#reactionTable", TableView.class);
        window.until(steps::isVisible);
        window.focus(steps);
        TestWindow.onFx(() -> {
            int row =
                    steps.getItems()
                            .indexOf(
                                    steps.getItems().stream()
                                            .filter(step -> step.clicks() > 0)
                                            .findFirst()
                                            .orElseThrow());
            steps.getSelectionModel().clearAndSelect(row, steps.getColumns().getLast());
            return null;
        });
        window.press(KeyCode.ENTER);
        window.until(() -> !window.find("#people", TableView.class).getItems().isEmpty());
        assertThat(window.find("#peopleTitle", Label.class).getText()).startsWith("Clicked in “");
        window.press(KeyCode.ESCAPE);
    }

    private void tellsItsKeysWhole() {
        window.press(KeyCode.F1);
        window.until(() -> window.has(".keys"));
        window.settle();
        assertThat(TestWindow.onFx(() -> window.shell().scene().getRoot().lookupAll(".keys .text")))
                .hasSizeGreaterThan(10)
                .extracting(text -> ((Text) text).getText())
                .allSatisfy(shown -> assertThat(shown).doesNotContain("..."));
        window.press(KeyCode.ESCAPE);
        window.until(() -> !window.has(".keys"));
    }

    private void narrowsByRate() throws Exception {
        window.resize(1024, 700);
        window.focus(window.find("#rate", ComboBox.class));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.until(() -> window.find("#percent", TextField.class).isVisible());
        window.focus(window.find("#percent", TextField.class));
        window.type("50");
        window.until(() -> table().getItems().size() == 1);
        window.picture("reports-rate-small");
        TestWindow.onFx(() -> {
            window.find("#rate", ComboBox.class).getSelectionModel().selectFirst();
            return null;
        });
        window.until(() -> table().getItems().size() == 3);
        window.resize(1280, 800);
    }

    private void copiesAPictureOfTheChart() {
        window.focus(window.find("#reactions", AreaChart.class));
        window.press(KeyCode.CONTROL, KeyCode.G);
        var menu = window.find(".chart-menu", MenuButton.class);
        window.until(menu::isShowing);
        TestWindow.onFx(() -> {
            menu.getItems().getFirst().fire();
            menu.hide();
            return menu;
        });
        var svg = DataFormat.lookupMimeType("image/svg+xml");
        assertThat(TestWindow.onFx(() -> Clipboard.getSystemClipboard().getContent(svg)))
                .asString()
                .contains("<title>Opened and clicked</title>")
                .contains("March letter · people only");
        assertThat(TestWindow.onFx(() -> Clipboard.getSystemClipboard().getImage().getWidth()))
                .isEqualTo(1600);
    }

    private static void scroll(ScrollPane pane, double place) {
        TestWindow.onFx(() -> {
            pane.setVvalue(place);
            return pane;
        });
    }

    private static List<String> last(TableView<?> table) {
        int row = table.getItems().size() - 1;
        return table.getColumns().stream()
                .map(column -> String.valueOf(column.getCellData(row)))
                .toList();
    }

    @Test
    void showsClicksOnTheMail() throws Exception {
        window.until(() -> table().isVisible());
        window.focus(table());
        window.press(KeyCode.DOWN);
        window.press(KeyCode.UP);
        window.press(KeyCode.ENTER);
        window.until(() -> window.has("#sendName"));
        window.until(() -> window.find("#sendName", Label.class).getText().equals("March letter"));
        window.focus(window.find("#toEmail", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#fetchMail", Button.class).isVisible());
        assertThat(window.find("#onMail", ToggleButton.class).isFocused()).isTrue();
        scroll(window.find("#scroll", ScrollPane.class), 0.5);
        window.picture("report-no-mail");
        new EmailBodyStore(account.services().cache()).save(10, MAIL, MARCH);
        window.press(KeyCode.SPACE);
        window.press(KeyCode.SPACE);
        window.until(() -> window.has(".web-view"));
        var browser = window.find(".web-view", WebView.class);
        window.until(() -> pixels(browser, BADGE) > 200);
        assertThat(window.find("#mailRemark", Label.class).getText())
                .startsWith("At each link: its share of all clicks")
                .contains("* The account does not tell these places from each other");
        window.picture("report-mail");

        long before = pixels(browser, BADGE);
        window.focus(window.find("#links", TableView.class));
        window.press(KeyCode.DOWN);
        window.until(() -> pixels(browser, BADGE) != before);
        window.until(() -> pixels(browser, CHOSEN) > 100);
        window.picture("report-mail-chosen");
        window.press(KeyCode.UP);
        window.until(() -> pixels(browser, HEADLINE) == 0);
        window.picture("report-mail-scrolled");
        window.press(KeyCode.DOWN);
        window.until(() -> pixels(browser, HEADLINE) > 0);
        window.paint(Theme.Choice.DARK);
        window.picture("report-mail-dark");
        window.resize(1024, 700);
        window.picture("report-mail-small");
        window.press(KeyCode.ENTER);
        window.until(
                () -> window.find("#peopleTitle", Label.class).getText().equals("Clicked “Tea”"));
    }

    private static long pixels(WebView browser, int colour) {
        var shot = TestWindow.onFx(() -> browser.snapshot(null, null));
        var pixels = shot.getPixelReader();
        long found = 0;
        for (int y = 0; y < shot.getHeight(); y++) {
            for (int x = 0; x < shot.getWidth(); x++) {
                found += pixels.getArgb(x, y) == colour ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void putsMarkedSendsBesideEachOther() throws Exception {
        window.until(() -> table().isVisible());
        window.focus(table());
        assertThat(window.find("#compare", Button.class).isDisabled()).isTrue();
        var boxes = table().lookupAll(".check-box");
        assertThat(boxes).hasSizeGreaterThanOrEqualTo(3);
        assertThat(boxes).filteredOn(box -> ((CheckBox) box).isSelected()).hasSize(1);
        TestWindow.onFx(() -> {
            boxes.stream()
                    .map(CheckBox.class::cast)
                    .filter(box ->
                            !box.isSelected() && box.getAccessibleText().contains("February"))
                    .forEach(CheckBox::fire);
            return boxes;
        });
        window.until(() -> window.find("#compare", Button.class).getText().equals("Compare 2"));
        window.picture("reports-marked");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.until(() -> window.find("#compare", Button.class).getText().equals("Compare 3"));
        window.press(KeyCode.CONTROL, KeyCode.D);
        window.until(() -> window.has("#curves"));
        var curves = window.find("#curves", LineChart.class);
        window.until(() -> curves.getData().size() == 3);
        assertThat(curves.getAccessibleText())
                .as("in three days; to the second nothing was delivered")
                .isEqualTo("March letter: 38.6%, Nobody at all: –, February letter: 88.9%");
        window.focus(window.find("#humanOnly", Switch.class));
        window.press(KeyCode.SPACE);
        window.until(() -> curves.getAccessibleText().startsWith("March letter: 31.7%"));
        for (int place = 0; place < 3; place++) {
            var key = window.find(".curve-key.series" + place, Line.class);
            var drawn = (Shape) window.find("#curves .series" + place, Node.class);
            assertThat(key.getStroke()).isNotNull().isEqualTo(drawn.getStroke());
        }
        window.picture("compare");
        window.focus(window.find("#asTable", ToggleButton.class));
        window.press(KeyCode.SPACE);
        TableView<?> table = window.find("#curveTable", TableView.class);
        window.until(table::isVisible);
        assertThat(table.getItems()).hasSize(Span.THREE_DAYS.steps());
        assertThat(last(table)).containsExactly("72", "31.7%", "–", "88.9%");
        window.picture("compare-table");
        window.press(KeyCode.SPACE);
        window.paint(Theme.Choice.DARK);
        window.picture("compare-dark");
    }
}
