package org.moubridge.attack;

/** The two places where the engine's REST can be reached. */
public enum Mount {

	FOR_PROGRAMS("/engine-rest") {
		@Override
		public Caller caller(String base, String user) {
			return Caller.withBasic(base, user);
		}
	},

	FOR_PROGRAMS_BY_NAME("/engine-rest/engine/default") {
		@Override
		public Caller caller(String base, String user) {
			return Caller.withBasic(base, user);
		}
	},

	FOR_TASKLIST("/camunda/api/engine/engine/default") {
		@Override
		public Caller caller(String base, String user) {
			return Caller.withSession(base, user);
		}
	};

	private final String path;

	Mount(String path) {
		this.path = path;
	}

	public abstract Caller caller(String base, String user);

	public String at(String call) {
		return this.path + call;
	}

}
