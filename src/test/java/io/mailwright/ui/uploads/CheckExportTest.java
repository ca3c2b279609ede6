package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

class CheckExportTest {
    @TempDir Path folder;

    @Test
    void everyCellThatWouldChangeIsALine() throws IOException {
        var problems = new ArrayList<Throwable>();
        try (var account = TestAccount.empty(folder)) {
            var weekly = account.list("Weekly");
            account.person(weekly, "ann@example.org", Map.of("First Name", "Ann"));
            account.person(weekly, "ben@example.org", Map.of("First Name", "Ben"));
            account.sync();
            var rows =
                    "Mail,Name\nann@example.org,=1+1\nnew@example.org,New\nben@example.org,Ben\n";
            var plan =
                    new UploadPlan(
                            Files.writeString(folder.resolve("people.csv"), rows),
                            weekly.id(),
                            new Mapping(
                                    Map.of("Mail", Attribute.EMAIL_ADDRESS, "Name", "First Name"),
                                    Map.of()),
                            UploadMode.ADD_UPDATE);
            var export =
                    new CheckExport(
                            account.services().uploads(),
                            new Jobs(Runnable::run, Runnable::run, problems::add),
                            Texts.of(UploadsScreen.class));
            assertThat(export.name(plan)).isEqualTo("changes-people.csv");
            var file = folder.resolve("changes.csv");

            export.save(plan, file);

            assertThat(Files.readString(file).lines())
                    .containsExactly(
                            "Line,Email Address,Attribute,Now,Would be",
                            "2,ann@example.org,First Name,Ann,'=1+1");
            assertThat(export.saidProperty().get()).contains("changes.csv");

            export.save(plan, folder.resolve("no folder").resolve("changes.csv"));
            assertThat(export.saidProperty().get()).contains("cannot be written");
            assertThat(problems).isEmpty();
        }
    }
}
