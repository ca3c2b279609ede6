/** Who is on lists, who came and who left, over time. Everything here cannot change. */
@org.jspecify.annotations.NullMarked
package io.mailwright.domain.growth;
