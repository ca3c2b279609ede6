package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Where people are shown: those of a list, and those an upload has created. */
record PeopleDoors(LongConsumer list, Consumer<Upload> created) {}
