package io.mailwright.server.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A {@code kill -9} while exports are written, whenever it comes: what has its name in the site's
 * folder is whole, and the next start writes what is not at its end. One process writes the exports
 * of several accounts at once, so that each kill cuts off several.
 */
class ExportKillTest {
    private static final int ACCOUNTS = 4;
    private static final int KILLS = 6;
    private static final int LATEST_MILLIS = 300;

    @TempDir private Path data;
    private final Random random = new Random(4711);
    private final List<ExportAccount> accounts = new ArrayList<>();
    private ExportProcess next;

    @BeforeEach
    void open() throws IOException {
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(new ExportAccount(data.resolve(Integer.toString(i))));
        }
        next = new ExportProcess(data);
    }

    @AfterEach
    void close() {
        next.close();
        accounts.forEach(ExportAccount::close);
    }

    @Test
    @Timeout(300)
    void anExportEndsAsIfNothingHadHappened() throws Exception {
        int underWay = 0;
        for (int i = 0; i < KILLS; i++) {
            try (var process = next) {
                accounts.forEach(ExportAccount::ask);
                var before = unfinished();
                process.begin();
                next = new ExportProcess(data);
                while (process.isAlive() && unfinished().equals(before)) {
                    LockSupport.parkNanos(1_000_000);
                }
                LockSupport.parkNanos(1_000_000L * random.nextInt(LATEST_MILLIS));
            }
            for (var account : accounts) {
                underWay += account.isUnderWay() ? 1 : 0;
                account.assertWhatIsThereIsWhole();
            }
        }
        assertThat(underWay).as("some were killed in the midst").isPositive();
        for (var account : accounts) {
            account.finish();
        }
    }

    private List<Set<String>> unfinished() throws IOException {
        var unfinished = new ArrayList<Set<String>>();
        for (var account : accounts) {
            unfinished.add(account.unfinished());
        }
        return unfinished;
    }
}
