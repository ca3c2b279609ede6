package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.Progress;

import java.net.URI;
import java.nio.file.Path;

/** A process of its own that works on an upload, to be killed. */
final class UploadChild {
    private UploadChild() {}

    /**
     * Cache, address of the account, and either an upload's id (with, if it has one, the account's
     * place for files before it), or a file and a list's id.
     */
    public static void main(String[] args) {
        try (var cache = Database.open(Path.of(args[0]))) {
            var uploads = TestAccount.uploads(cache, URI.create(args[1]));
            if (args.length == 4 && args[2].startsWith("ftp:")) {
                TestAccount.withFiles(cache, URI.create(args[1]), URI.create(args[2]))
                        .run(Long.parseLong(args[3]), Progress.NONE);
            } else if (args.length == 3) {
                uploads.run(Long.parseLong(args[2]), Progress.NONE);
            } else {
                var file = Path.of(args[2]);
                var mapping =
                        uploads.suggest(
                                        uploads.preview(file),
                                        new io.mailwright.cache.AttributeStore(cache).all())
                                .mapping();
                uploads.begin(
                        new UploadPlan(
                                file, Long.parseLong(args[3]), mapping, UploadMode.ADD_UPDATE),
                        Progress.NONE);
            }
        }
        System.exit(0);
    }
}
