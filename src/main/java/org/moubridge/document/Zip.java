package org.moubridge.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What programs see of a file when they take it for a zip: they look at its end. */
final class Zip {

	private static final int PART = 0x04034b50;

	private static final int LISTED = 0x02014b50;

	private static final int END = 0x06054b50;

	private static final int END_SIZE = 22;

	private static final int LISTED_SIZE = 46;

	private static final int LONGEST_COMMENT = 0xFFFF;

	private final ByteBuffer bytes;

	Zip(byte[] content) {
		this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
	}

	boolean startsAsZip() {
		return this.bytes.capacity() >= Integer.BYTES && this.bytes.getInt(0) == PART;
	}

	/** Whether a program would find the list of a zip, whatever else the file is. */
	boolean endsAsZip() {
		int size = this.bytes.capacity();
		for (int at = size - END_SIZE; at >= Math.max(0, size - END_SIZE - LONGEST_COMMENT); at--) {
			if (this.bytes.getInt(at) == END) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns the names in the list at the very end; throws
	 * {@link IllegalArgumentException} or {@link IndexOutOfBoundsException} if there is
	 * none.
	 */
	List<String> names() {
		int end = this.bytes.capacity() - END_SIZE;
		require(this.bytes.getInt(end) == END);
		List<String> names = new ArrayList<>();
		int at = this.bytes.getInt(end + 16);
		for (int count = unsigned(end + 10); count > 0; count--) {
			require(this.bytes.getInt(at) == LISTED);
			byte[] name = new byte[unsigned(at + 28)];
			this.bytes.get(at + LISTED_SIZE, name);
			names.add(new String(name, StandardCharsets.UTF_8));
			at += LISTED_SIZE + name.length + unsigned(at + 30) + unsigned(at + 32);
		}
		require(at == end);
		return names;
	}

	private int unsigned(int at) {
		return Short.toUnsignedInt(this.bytes.getShort(at));
	}

	private static void require(boolean asItShouldBe) {
		if (!asItShouldBe) {
			throw new IllegalArgumentException("not the list of a zip");
		}
	}

}
