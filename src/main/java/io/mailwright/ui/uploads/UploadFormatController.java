package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ties UploadFormat.fxml to the file step. Decides nothing. */
final class UploadFormatController {
    /** Those that files from spreadsheets and other systems are in. */
    private static final List<Charset> CHARSETS =
            Stream.of(
                            "UTF-8",
                            "UTF-16LE",
                            "UTF-16BE",
                            "windows-1252",
                            "windows-1250",
                            "windows-1251",
                            "ISO-8859-1",
                            "ISO-8859-2",
                            "ISO-8859-15",
                            "Shift_JIS",
                            "GBK")
                    .filter(Charset::isSupported)
                    .map(Charset::forName)
                    .toList();

    /** Lines above a table; more can be left out where so many were found. */
    private static final int MOST_ABOVE = 30;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private final UploadFileViewModel model;
    private final Texts texts = Texts.of(UploadFormatController.class);
    private boolean showing;
    @FXML private ComboBox<String> sheet;
    @FXML private ComboBox<Charset> charset;
    @FXML private ComboBox<Character> delimiter;
    @FXML private ComboBox<Quoting> quotes;
    @FXML private ComboBox<Integer> above;
    @FXML private CheckBox heading;

    UploadFormatController(UploadFileViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        charset.getItems().setAll(CHARSETS);
        charset.setConverter(words(Charset::displayName));
        delimiter.getItems().setAll(DELIMITERS);
        delimiter.setConverter(new DelimiterWords());
        quotes.getItems().setAll(Quoting.values());
        quotes.setConverter(
                words(how -> texts.get("format.quotes." + how.name().toLowerCase(Locale.ROOT))));
        above.setConverter(words(model::above));
        said(above, () -> model.read(choice -> choice.withAbove(above.getValue())));
        said(sheet, () -> model.read(choice -> choice.withSheet(sheet.getValue())));
        said(charset, () -> model.read(choice -> choice.withCharset(charset.getValue())));
        said(delimiter, () -> model.read(choice -> choice.withDelimiter(delimiter.getValue())));
        said(quotes, () -> model.read(choice -> choice.withQuoting(quotes.getValue())));
        heading.setOnAction(_ -> model.read(choice -> choice.withHeading(heading.isSelected())));
        model.chosenProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        show(chosen.preview());
                    }
                });
    }

    /** What is only shown is not said. */
    private void said(ComboBox<?> choice, Runnable read) {
        choice.valueProperty()
                .subscribe((_, now) -> {
                    if (!showing && now != null) {
                        read.run();
                    }
                });
    }

    private void show(FilePreview preview) {
        showing = true;
        try {
            heading.setSelected(preview.format().heading());
            showAbove(preview.format().above());
            boolean isText = preview.format() instanceof FileFormat.Text;
            shown(charset, isText);
            shown(delimiter, isText);
            shown(quotes, isText);
            shown(sheet, !isText && preview.sheets().size() > 1);
            switch (preview.format()) {
                case FileFormat.Text text -> {
                    charset.setValue(text.charset());
                    delimiter.setValue(text.delimiter());
                    quotes.setValue(text.quoting());
                }
                case FileFormat.Sheet one -> {
                    sheet.getItems().setAll(preview.sheets());
                    sheet.setValue(one.name());
                }
            }
        } finally {
            showing = false;
        }
    }

    private void showAbove(int lines) {
        above.getItems()
                .setAll(IntStream.rangeClosed(0, Math.max(lines, MOST_ABOVE)).boxed().toList());
        above.setValue(lines);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    /** A usual one by its name, any other as itself. */
    private final class DelimiterWords extends StringConverter<Character> {
        @Override
        public String toString(@Nullable Character value) {
            return value == null ? "" : model.name(value);
        }

        @Override
        public @Nullable Character fromString(String text) {
            return DELIMITERS.stream()
                    .filter(one -> model.name(one).equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElse(text.length() == 1 ? text.charAt(0) : delimiter.getValue());
        }
    }
}
