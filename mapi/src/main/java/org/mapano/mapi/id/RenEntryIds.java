package org.mapano.mapi.id;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * PR_IPM_OL2007_ENTRYIDS: entry ids of special folders by their number (MS-OXOSFLD 2.2.4). Blocks
 * that are not understood are kept as they are.
 *
 * @param blocks the blocks in their order, without the end mark
 */
public record RenEntryIds(List<Block> blocks) {
  public static final int RSS_SUBSCRIPTIONS = 0x8001;
  public static final int TRACKED_MAIL = 0x8002;
  public static final int TODO_SEARCH = 0x8004;
  public static final int CONVERSATION_ACTIONS = 0x8006;
  public static final int QUICK_STEPS = 0x8007;
  public static final int SUGGESTED_CONTACTS = 0x8008;

  /** The empty list. */
  public static final RenEntryIds EMPTY = new RenEntryIds(List.of());

  /** Longest list that is accepted, in bytes. */
  public static final int MAX_LENGTH = 32 * 1024;

  private static final int ELEMENT_ENTRY_ID = 1;

  /**
   * One block.
   *
   * @param type number of the folder
   * @param elements bytes of the elements
   */
  public record Block(int type, byte[] elements) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Block that
          && type == that.type
          && Arrays.equals(elements, that.elements);
    }

    @Override
    public int hashCode() {
      return 31 * type + Arrays.hashCode(elements);
    }

    private Optional<byte[]> entryId() {
      ByteBuffer in = BinaryId.view(elements);
      while (in.remaining() >= 4) {
        int kind = Short.toUnsignedInt(in.getShort());
        int length = Short.toUnsignedInt(in.getShort());
        if (length > in.remaining()) {
          return Optional.empty();
        }
        byte[] data = new byte[length];
        in.get(data);
        if (kind == ELEMENT_ENTRY_ID && length > 0) {
          return Optional.of(data);
        }
      }
      return Optional.empty();
    }
  }

  /** Copies the list. */
  public RenEntryIds {
    blocks = List.copyOf(blocks);
  }

  /**
   * Parses up to the end mark, or the end of the bytes when it is missing.
   *
   * @throws MalformedIdException with reason LENGTH
   */
  public static RenEntryIds parse(byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      throw new MalformedIdException(Reason.LENGTH, "Folder list of " + bytes.length + " bytes");
    }
    ByteBuffer in = BinaryId.view(bytes);
    List<Block> blocks = new ArrayList<>();
    while (in.remaining() >= 4) {
      int type = Short.toUnsignedInt(in.getShort());
      int length = Short.toUnsignedInt(in.getShort());
      if (type == 0) {
        break;
      }
      if (length > in.remaining()) {
        throw new MalformedIdException(Reason.LENGTH, "Folder list is cut");
      }
      byte[] elements = new byte[length];
      in.get(elements);
      blocks.add(new Block(type, elements));
    }
    return new RenEntryIds(blocks);
  }

  /** Entry id of a folder. */
  public Optional<byte[]> get(int type) {
    return blocks.stream()
        .filter(block -> block.type() == type)
        .findFirst()
        .flatMap(Block::entryId);
  }

  /** The list with the entry id of a folder set, in place of an earlier one. */
  public RenEntryIds with(int type, byte[] entryId) {
    byte[] elements = new byte[4 + entryId.length];
    BinaryId.view(elements)
        .putShort((short) ELEMENT_ENTRY_ID)
        .putShort((short) entryId.length)
        .put(entryId);
    List<Block> changed = new ArrayList<>(blocks);
    changed.removeIf(block -> block.type() == type);
    changed.add(new Block(type, elements));
    return new RenEntryIds(changed);
  }

  /** The bytes of the property, with the end mark. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Block block : blocks) {
      short16(out, block.type());
      short16(out, block.elements().length);
      out.writeBytes(block.elements());
    }
    out.writeBytes(new byte[4]);
    return out.toByteArray();
  }

  private static void short16(ByteArrayOutputStream out, int value) {
    out.write(value);
    out.write(value >>> 8);
  }
}
