package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.control.PageSource;
import io.mailwright.ui.control.PagedRows;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.job.Jobs;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

@OneWindow
class MillionRowsTest {
    private static final int MILLION = 1_000_000;

    /** A million invented people, counting what is asked of it and by whom. */
    private static final class Invented implements PageSource<SubscriberRow> {
        private final List<Long> asked = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger onFxThread = new AtomicInteger();

        @Override
        public long count() {
            note();
            return MILLION;
        }

        @Override
        public List<SubscriberRow> page(long offset, int limit) {
            note();
            asked.add(offset);
            return LongStream.range(offset, Math.min(offset + limit, MILLION))
                    .mapToObj(id ->
                            new SubscriberRow(
                                    new Subscriber(
                                            id,
                                            "p" + id + "@example.org",
                                            EmailType.HTML,
                                            Map.of()),
                                    Status.ACTIVE,
                                    1))
                    .toList();
        }

        private void note() {
            if (Platform.isFxApplicationThread()) {
                onFxThread.incrementAndGet();
            }
        }
    }

    @Test
    void readsOnlyWhereItComesToRestAndNeverOnTheFxThread() throws Exception {
        // What the toolkit did wrong behind other tests in the same process is not told of here.
        WaitForAsyncUtils.clearExceptions();
        var stage = FxToolkit.registerPrimaryStage();
        var source = new Invented();
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var jobs = Jobs.onFxThread((thrown, _) -> failures.add(thrown));
        var table =
                TestWindow.onFx(() -> {
                    var made = new TableView<Slot<SubscriberRow>>();
                    var address = new TableColumn<Slot<SubscriberRow>, String>("Address");
                    SubscriberColumns.text(address, row -> row.subscriber().email());
                    made.getColumns().add(address);
                    PagedRows.load(jobs, "rows", source).onDone(made::setItems).start();
                    stage.setScene(new Scene(made, 600, 400));
                    stage.show();
                    return made;
                });
        until(() -> table.getItems().size() == MILLION);
        for (int place = 50_000; place <= 700_000; place += 50_000) {
            int to = place;
            TestWindow.onFx(() -> {
                table.scrollTo(to);
                return null;
            });
        }
        until(() -> isShown(table, 700_000));

        assertThat(failures).isEmpty();
        assertThat(source.onFxThread).as("reads on the FX thread").hasValue(0);
        assertThat(source.asked).as("pages read").hasSizeLessThan(40);
        TestWindow.onFx(() -> {
            stage.hide();
            return null;
        });
        FxToolkit.cleanupStages();
    }

    private static boolean isShown(TableView<Slot<SubscriberRow>> table, int index) {
        var row = table.getItems().get(index).row();
        return row != null && row.subscriber().id() == index;
    }

    private static void until(java.util.concurrent.Callable<Boolean> state) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> TestWindow.onFx(state));
    }
}
