package org.moubridge.approval;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DecisionLinksTests {

	private static final long NOW = 1_750_000_000;

	private final DecisionLinks links = links("a-secret-of-at-least-32-characters");

	private final String token = this.links.token(UUID.randomUUID());

	@Test
	void areTheSameWhenTheMailIsSentAgain() {
		UUID id = UUID.randomUUID();
		assertThat(this.links.token(id)).isEqualTo(this.links.token(id)).matches("[A-Za-z0-9_-]{43}");
	}

	@Test
	void cannotBeDerivedWithoutTheSecret() {
		UUID id = UUID.randomUUID();
		assertThat(links("another-secret-of-32-characters-or-so").token(id)).isNotEqualTo(this.links.token(id));
		assertThat(this.links.token(UUID.randomUUID())).isNotEqualTo(this.links.token(id));
	}

	@Test
	void areKnownToTheDatabaseByTheirFingerprintOnly() {
		assertThat(DecisionLinks.fingerprint("abc"))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void sealAPageForATime() {
		String seal = this.links.seal(this.token, NOW);
		assertThat(this.links.isSealed(this.token, seal, NOW, 60)).isTrue();
		assertThat(this.links.isSealed(this.token, seal, NOW + 60, 60)).isTrue();
		assertThat(this.links.isSealed(this.token, seal, NOW + 61, 60)).isFalse();
		assertThat(this.links.isSealed(this.token, seal, NOW - 1, 60)).isFalse();
	}

	@Test
	void sealNoOtherPage() {
		String seal = this.links.seal(this.token, NOW);
		assertThat(this.links.isSealed(this.links.token(UUID.randomUUID()), seal, NOW, 60)).isFalse();
		assertThat(this.links.isSealed(this.token, seal.replace(NOW + ".", (NOW + 1) + "."), NOW + 1, 60)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "1750000000", "1750000000.", ".abc", "x.abc", "-1.abc",
			"99999999999999999999.abc", "١٧٥.abc" })
	void takeNoForgedSeal(String seal) {
		assertThat(this.links.isSealed(this.token, seal, NOW, 60)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "too-short" })
	void needASecret(String secret) {
		assertThatIllegalArgumentException().isThrownBy(() -> links(secret)).withMessageContaining("32 characters");
	}

	private static DecisionLinks links(String secret) {
		return new DecisionLinks(new ApprovalSettings(secret, Duration.ofDays(14), 3, 10, 5, 3));
	}

}
