/**
 * Excel workbooks (.xlsx: ECMA-376, Office Open XML) as rows of text, read as a stream. What a
 * workbook unpacks to is limited, and DTDs are refused, because workbooks come by mail from
 * anybody. Not thread-safe.
 */
@NullMarked
package io.mailwright.service.upload.workbook;

import org.jspecify.annotations.NullMarked;
