package org.mapano.mapi.mime.structure;

/**
 * Limits of the structure pass. Nothing is lost beyond them: a part that is nested too deep is not
 * looked into, and what follows the last allowed part is one part of type application/octet-stream.
 *
 * @param parts most parts of all levels together
 * @param depth deepest nesting of multiparts and embedded messages
 * @param headerBytes most bytes of one header that are looked at
 * @param allHeaderBytes most header bytes of all parts together that are held
 */
public record MimeLimits(int parts, int depth, int headerBytes, int allHeaderBytes) {
  /** Wide enough for all honest mail. */
  public static final MimeLimits DEFAULT = new MimeLimits(2_000, 50, 256 * 1024, 2 * 1024 * 1024);
}
