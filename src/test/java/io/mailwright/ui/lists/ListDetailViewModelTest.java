package io.mailwright.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.Progress;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ListDetailViewModelTest {
    @TempDir Path folder;
    private final TestFrame window = new TestFrame();
    private TestAccount account;
    private MailList weekly;
    private MailList monthly;
    private ListsViewModel lists;
    private ListDetailViewModel model;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        monthly = account.list("Monthly");
        account.sync();
        var services = account.services();
        lists = new ListsViewModel(services.lists(), window.frame());
        model =
                new ListDetailViewModel(
                        services.lists(), services.uploads(), lists, window.frame().jobs());
        lists.open(null);
    }

    @AfterEach
    void close() {
        lists.close();
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void oneIsNamedWithItsNumberSeveralWithTheirs() {
        lists.choose(List.of(weekly));
        assertThat(model.title()).isEqualTo("Weekly");
        assertThat(model.facts()).startsWith("List " + weekly.id() + " · public · as of ");
        lists.choose(List.of(weekly, monthly));
        assertThat(model.title()).isEqualTo("2 lists");
        assertThat(model.facts()).isEqualTo("Sums of the marked lists");
        assertThat(model.recent()).isEmpty();
    }

    @Test
    void theLastThreeUploadsToTheListAreTold() throws IOException {
        for (int i = 1; i <= 4; i++) {
            upload("week-" + i + ".csv", weekly);
        }
        upload("month.csv", monthly);
        lists.choose(List.of(weekly));
        assertThat(model.recent())
                .extracting(ListDetailViewModel.UploadLine::file)
                .containsExactly("week-4.csv", "week-3.csv", "week-2.csv");
        assertThat(model.recent().getFirst().outcome())
                .startsWith("+1 · 0 changed · 1 rejected · ");
        lists.choose(List.of(monthly));
        assertThat(model.recent())
                .extracting(ListDetailViewModel.UploadLine::file)
                .containsExactly("month.csv");
    }

    @Test
    void outOfReachThereAreNoGroupsAndNoComplaint() {
        account.pullThePlug();
        lists.choose(List.of(weekly));
        assertThat(model.groups()).isEmpty();
        assertThat(window.board().notices()).isEmpty();
    }

    private void upload(String name, MailList list) throws IOException {
        var file =
                Files.writeString(
                        folder.resolve(name),
                        "Mail\n" + name.replace(".csv", "@example.org") + "\nnobody\n");
        var mapping = new Mapping(Map.of("Mail", Attribute.EMAIL_ADDRESS), Map.of());
        var uploads = account.services().uploads();
        var plan = new UploadPlan(file, list.id(), mapping, UploadMode.ADD_UPDATE);
        uploads.run(uploads.begin(plan, Progress.NONE), Progress.NONE);
    }
}
