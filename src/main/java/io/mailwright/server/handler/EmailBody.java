package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.files.StoredFile;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.XmlText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The body of an e-mail: as it stands in a call, or in a file on the FTP area ({@code
 * email-send.md} M1, M2, grade F). A file has to be UTF-8, and no larger than a call may be (X).
 */
final class EmailBody {
    private static final long MOST_BYTES = 5 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FileArea files;

    EmailBody(FileArea files) {
        this.files = files;
    }

    /**
     * The body a call gives; what stands in the call itself comes before a file.
     *
     * @throws ApiError 68, 912, 913
     */
    String of(CallRequest request) {
        var body = request.text("email_body");
        var name = request.text("file_name");
        if (body.isEmpty() && name.isEmpty()) {
            throw new ApiError(ErrorCode.REQUIRED_ELEMENT, "email_body");
        }
        return body.isEmpty() ? read(name) : body;
    }

    private String read(String name) {
        var file =
                files.find(name)
                        .map(StoredFile::path)
                        .orElseThrow(() -> new ApiError(ErrorCode.NO_FILE));
        try {
            var text = Files.size(file) > MOST_BYTES ? "" : text(file);
            if (text.isEmpty() || !XmlText.isWritable(text)) {
                throw CallRequest.invalid("file_name", name);
            }
            return text;
        } catch (CharacterCodingException _) {
            throw CallRequest.invalid("file_name", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the same text in a call is read: blanks around it and carriage returns gone. */
    private static String text(Path file) throws IOException {
        var text = Files.readString(file);
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }
}
