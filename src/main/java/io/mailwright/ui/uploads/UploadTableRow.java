package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;

import javafx.scene.control.TableRow;

import java.util.function.Consumer;

/** A past upload; a double click opens it. */
final class UploadTableRow extends TableRow<Upload> {
    UploadTableRow(Consumer<Upload> open) {
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                open.accept(getItem());
            }
        });
    }
}
