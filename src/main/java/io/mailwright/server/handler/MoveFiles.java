package io.mailwright.server.handler;

import io.mailwright.server.engine.ImageLibrary;
import io.mailwright.server.engine.ImageLibrary.Outcome;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.files.StoredFile;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes pictures from the FTP area into the library ({@code email-send.md} M6, grade C; texts X).
 * What cannot be moved is told in the answer's description, which is no error (C); of several the
 * first.
 */
final class MoveFiles implements CallHandler {
    private final FileArea files;
    private final ImageLibrary images;

    MoveFiles(FileArea files, ImageLibrary images) {
        this.files = files;
        this.images = images;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.FILE_MANAGEMENT, "filemove");
    }

    @Override
    public Reply handle(CallRequest request) {
        var source = request.child("source");
        source.oneOf(
                "location", "ExactTargetFTP", "ExactTargetEnhancedFTP", "ExactTargetEncryptedFTP");
        request.oneOf("destination", "imageimport");
        var moved = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (var name : names(source)) {
            switch (move(name)) {
                case Outcome.Moved in -> moved.add(in.name());
                case Outcome.Refused refused -> faults.add(refused.why());
            }
        }
        var words = faults.isEmpty() ? "File was moved successfully" : faults.getFirst();
        return answer(moved, words);
    }

    private static List<String> names(CallRequest source) {
        var names =
                source.child("files").system().all("filename").stream()
                        .map(Element::text)
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (names.isEmpty()) {
            throw new ApiError(ErrorCode.REQUIRED_ELEMENT, "filename");
        }
        return names;
    }

    private Outcome move(String name) {
        return files.find(name)
                .map(StoredFile::path)
                .map(images::move)
                .orElseGet(() -> new Outcome.Refused(ErrorCode.NO_FILE.text()));
    }

    private static Reply answer(List<String> moved, String words) {
        return out -> {
            out.open("filemanagement");
            out.field("filemanagement-info", String.join(",", moved));
            out.field("filemanagement-description", words);
            out.field("filemanagement-totalmoved", moved.size());
            out.close();
        };
    }
}
