BEGIN TRANSACTION;
CREATE TABLE alarms (
	name TEXT NOT NULL, 
	about TEXT NOT NULL, 
	due TEXT NOT NULL, 
	failures INTEGER NOT NULL, 
	CONSTRAINT pk_alarms PRIMARY KEY (name, about)
);
INSERT INTO "alarms" VALUES('session_end','d-1','2027-03-02T09:00:00.000000Z',0);
INSERT INTO "alarms" VALUES('session_end','d-2','2027-03-09T09:00:00.000000Z',0);
INSERT INTO "alarms" VALUES('session_end','d-3','2027-03-16T09:00:00.000000Z',0);
INSERT INTO "alarms" VALUES('session_end','d-4','2027-03-23T09:00:00.000000Z',0);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0010');
CREATE TABLE answered (
	id INTEGER NOT NULL, 
	address TEXT NOT NULL, 
	at TEXT NOT NULL, 
	text_key TEXT NOT NULL, 
	CONSTRAINT pk_answered PRIMARY KEY (id)
);
INSERT INTO "answered" VALUES(1,'john@example.org','2027-03-01T09:00:00.000000Z','abc');
CREATE TABLE asks (
	request INTEGER NOT NULL, 
	round INTEGER NOT NULL, 
	mentor TEXT NOT NULL, 
	state TEXT NOT NULL, 
	due TEXT NOT NULL, 
	sent_at TEXT, 
	answer_by TEXT, 
	proposal TEXT, 
	CONSTRAINT pk_asks PRIMARY KEY (request, round), 
	CONSTRAINT fk_asks_mentor FOREIGN KEY(mentor) REFERENCES people (id), 
	CONSTRAINT fk_asks_request FOREIGN KEY(request) REFERENCES requests (id)
);
INSERT INTO "asks" VALUES(1,1,'p-hilary','yes','2027-03-01T09:00:00.000000Z',NULL,NULL,NULL);
CREATE TABLE breaks (
	id TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_breaks PRIMARY KEY (id)
);
INSERT INTO "breaks" VALUES('b-1','2027-12-21','2028-01-06','2027-03-01T09:00:00.000000Z');
CREATE TABLE busy (
	person TEXT NOT NULL, 
	blocks TEXT NOT NULL, 
	seen_at TEXT, 
	problem TEXT NOT NULL, 
	problem_since TEXT, tried_at TEXT, 
	CONSTRAINT pk_busy PRIMARY KEY (person), 
	CONSTRAINT fk_busy_person FOREIGN KEY(person) REFERENCES people (id)
);
INSERT INTO "busy" VALUES('p-hilary','[["2027-03-01T09:00:00+00:00","2027-03-01T10:00:00+00:00"]]','2027-03-01T09:00:00.000000Z','',NULL,NULL);
CREATE TABLE concerns (
	id TEXT NOT NULL, 
	at TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	about TEXT NOT NULL, 
	sentence TEXT NOT NULL, 
	told_at TEXT, 
	CONSTRAINT pk_concerns PRIMARY KEY (id)
);
INSERT INTO "concerns" VALUES('c-1','2027-03-01T09:00:00.000000Z','unread','inbox:1','A mail was not understood.',NULL);
CREATE TABLE contributions (
	id TEXT NOT NULL, 
	pairing INTEGER NOT NULL, 
	person TEXT NOT NULL, 
	said TEXT NOT NULL, 
	asked_at TEXT NOT NULL, 
	text TEXT NOT NULL, 
	answered_at TEXT, 
	CONSTRAINT pk_contributions PRIMARY KEY (id), 
	CONSTRAINT fk_contributions_pairing FOREIGN KEY(pairing) REFERENCES pairings (id)
);
INSERT INTO "contributions" VALUES('c-1',1,'p-john','w-1','2027-03-01T09:00:00.000000Z','',NULL);
CREATE TABLE failures (
	uidvalidity BIGINT NOT NULL, 
	uid BIGINT NOT NULL, 
	times INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	last_at TEXT NOT NULL, 
	raw BLOB, 
	CONSTRAINT pk_failures PRIMARY KEY (uidvalidity, uid)
);
INSERT INTO "failures" VALUES(7,2,1,'odd','2027-03-01T09:00:00.000000Z',X'726177');
CREATE TABLE histories (
	mentor TEXT NOT NULL, 
	mentee TEXT NOT NULL, 
	held INTEGER NOT NULL, 
	thanks INTEGER NOT NULL, 
	changed BOOLEAN NOT NULL, 
	CONSTRAINT pk_histories PRIMARY KEY (mentor, mentee), 
	CONSTRAINT fk_histories_mentor FOREIGN KEY(mentor) REFERENCES people (id), 
	CONSTRAINT fk_histories_mentee FOREIGN KEY(mentee) REFERENCES people (id)
);
INSERT INTO "histories" VALUES('p-hilary','p-john',3,1,0);
CREATE TABLE inbox (
	id INTEGER NOT NULL, 
	uidvalidity BIGINT NOT NULL, 
	uid BIGINT NOT NULL, 
	message_id TEXT, 
	content_key TEXT NOT NULL, 
	sender TEXT NOT NULL, 
	received_at TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	event TEXT NOT NULL, 
	state TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	folder TEXT NOT NULL, 
	moved BOOLEAN NOT NULL, 
	raw BLOB, 
	CONSTRAINT pk_inbox PRIMARY KEY (id), 
	CONSTRAINT uq_inbox_uidvalidity_uid UNIQUE (uidvalidity, uid)
);
INSERT INTO "inbox" VALUES(1,7,1,'<1@example.org>','content-1','john@example.org','2027-03-01T09:00:00.000000Z','human','answered','handled','','done',0,NULL);
CREATE TABLE leases (
	name TEXT NOT NULL, 
	holder TEXT NOT NULL, 
	fence INTEGER NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT NOT NULL, 
	CONSTRAINT pk_leases PRIMARY KEY (name)
);
INSERT INTO "leases" VALUES('decider','here (pid 1)',1,'2027-03-01T09:00:00.000000Z','2027-03-01T09:00:30.000000Z');
CREATE TABLE letters (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	about TEXT NOT NULL, 
	pairing INTEGER, 
	person TEXT NOT NULL, 
	recipient TEXT NOT NULL, 
	message_id TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	text TEXT NOT NULL, 
	raw BLOB NOT NULL, 
	sender TEXT NOT NULL, 
	state TEXT NOT NULL, 
	family TEXT NOT NULL, 
	choices TEXT NOT NULL, 
	answers TEXT, 
	rank INTEGER NOT NULL, 
	due TEXT NOT NULL, 
	ready_at TEXT NOT NULL, 
	expires TEXT, 
	attempts INTEGER NOT NULL, 
	attempted_at TEXT, 
	claimed_by TEXT NOT NULL, 
	sent_at TEXT, 
	code INTEGER, 
	reply TEXT NOT NULL, 
	unsure INTEGER NOT NULL, 
	created_at TEXT NOT NULL, 
	ical_uid TEXT, 
	ical_sequence INTEGER, 
	CONSTRAINT pk_letters PRIMARY KEY (id), 
	CONSTRAINT uq_letters_key UNIQUE ("key")
);
INSERT INTO "letters" VALUES(1,'invitation:1','invitation','person:p-john',1,'p-john','john@example.org','<invitation.1.mac@example.org>','A line','Words',X'4D6573736167652D49443A203C696E7669746174696F6E2E312E6D6163406578616D706C652E6F72673E0D0A0D0A576F726473','mentor@example.org','sent','','[]',NULL,1,'2027-03-01T09:00:00.000000Z','2027-03-01T09:00:00.000000Z',NULL,1,'2027-03-01T09:00:00.000000Z','here (pid 1)','2027-03-01T09:00:00.000000Z',250,'ok',0,'2027-03-01T09:00:00.000000Z',NULL,NULL);
INSERT INTO "letters" VALUES(2,'ask:2','ask','person:p-hilary',NULL,'p-hilary','hilary@example.org','<ask.2.mac@example.org>','A line','Words',X'4D6573736167652D49443A203C61736B2E322E6D6163406578616D706C652E6F72673E0D0A0D0A576F726473','mentor@example.org','waiting','','[]',NULL,1,'2027-03-01T10:00:00.000000Z','2027-03-01T10:00:00.000000Z',NULL,0,NULL,'',NULL,NULL,'',0,'2027-03-01T09:00:00.000000Z',NULL,NULL);
CREATE TABLE meta (
	id INTEGER NOT NULL, 
	instance TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	last_moment TEXT, 
	held BOOLEAN NOT NULL, 
	plus_addresses BOOLEAN, letters_from INTEGER DEFAULT '1' NOT NULL, restored_from TEXT, reread_from TEXT, home TEXT, uidvalidity INTEGER, answered_from TEXT, 
	CONSTRAINT pk_meta PRIMARY KEY (id)
);
INSERT INTO "meta" VALUES(1,'5d5fb3723976a3a2188da61ddc8134f2','2027-03-01T09:00:00.000000Z',2,'2027-03-01T09:00:00.000000Z',0,NULL,1,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE notices (
	pairing INTEGER NOT NULL, 
	manager TEXT NOT NULL, 
	state TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (pairing, manager), 
	CONSTRAINT fk_notices_pairing FOREIGN KEY(pairing) REFERENCES pairings (id)
);
INSERT INTO "notices" VALUES(1,'nora@example.org','told','2027-03-01T09:00:00.000000Z');
CREATE TABLE pairings (
	id INTEGER NOT NULL, 
	mentor TEXT NOT NULL, 
	mentee TEXT NOT NULL, 
	state TEXT NOT NULL, 
	started_on TEXT NOT NULL, 
	ends_on TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	freq TEXT NOT NULL, 
	duration_min INTEGER NOT NULL, 
	request INTEGER, 
	version INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	why TEXT NOT NULL, 
	paused_for TEXT NOT NULL, 
	objection_by TEXT, 
	renewals TEXT NOT NULL, 
	renewal_freq TEXT, 
	ended_on TEXT, 
	end_reason TEXT NOT NULL, 
	thanks_unanswered INTEGER NOT NULL, 
	thanks_last_prompt TEXT, 
	introduced_at TEXT, 
	heard_of TEXT NOT NULL, changed_at TEXT, resting INTEGER, questions TEXT DEFAULT 'at once' NOT NULL, mentor_hopes TEXT DEFAULT '' NOT NULL, mentor_cannot TEXT DEFAULT '' NOT NULL, mentee_hopes TEXT DEFAULT '' NOT NULL, mentee_cannot TEXT DEFAULT '' NOT NULL, idle_asked_on TEXT, 
	CONSTRAINT pk_pairings PRIMARY KEY (id), 
	CONSTRAINT fk_pairings_mentee FOREIGN KEY(mentee) REFERENCES people (id), 
	CONSTRAINT fk_pairings_mentor FOREIGN KEY(mentor) REFERENCES people (id)
);
INSERT INTO "pairings" VALUES(1,'p-hilary','p-john','active','2027-03-01','2027-03-23','video','weekly',30,1,1,'','[]','',NULL,'[]',NULL,NULL,'',0,NULL,NULL,'[]',NULL,NULL,'at once','','','','',NULL);
CREATE TABLE people (
	id TEXT NOT NULL, 
	email TEXT NOT NULL, 
	name TEXT NOT NULL, 
	roles TEXT NOT NULL, 
	manager TEXT NOT NULL, 
	timezone TEXT NOT NULL, 
	country TEXT NOT NULL, 
	language TEXT NOT NULL, 
	team TEXT NOT NULL, 
	job TEXT NOT NULL, 
	site TEXT NOT NULL, 
	topics TEXT NOT NULL, 
	experience TEXT NOT NULL, 
	preferences TEXT NOT NULL, 
	capacity INTEGER NOT NULL, 
	aliases TEXT NOT NULL, 
	start_date TEXT, 
	return_date TEXT, 
	channel_link TEXT NOT NULL, 
	absences TEXT NOT NULL, 
	stopped TEXT NOT NULL, 
	prodid TEXT NOT NULL, 
	hard_bounces TEXT NOT NULL, 
	unreachable_since TEXT, 
	left_on TEXT, 
	forgotten_at TEXT, 
	joined_at TEXT, asked_at TEXT, asked_unnamed_at TEXT, refused TEXT DEFAULT '[]' NOT NULL, calendar_source TEXT DEFAULT '' NOT NULL, plain BOOLEAN DEFAULT 0 NOT NULL, thanks_to_manager BOOLEAN DEFAULT 0 NOT NULL, heard TEXT DEFAULT '' NOT NULL, detected TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (id)
);
INSERT INTO "people" VALUES('p-hilary','hilary@example.org','Hilary Hart','["mentor"]','nora@example.org','Europe/Berlin','','','','','','[]','[]','{"intent":"preference"}',2,'[]',NULL,NULL,'','[]','[]','','[]',NULL,NULL,NULL,'2027-03-01T09:00:00.000000Z',NULL,NULL,'[]','',0,0,'','');
INSERT INTO "people" VALUES('p-john','john@example.org','John Jolly','["mentee"]','','Europe/Berlin','','','','','','[]','[]','{"intent":"preference"}',2,'[]',NULL,NULL,'','[]','[]','','[]',NULL,NULL,NULL,'2027-03-01T09:00:00.000000Z',NULL,NULL,'[]','',0,0,'','');
CREATE TABLE prompted (
	id INTEGER NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	day TEXT NOT NULL, 
	CONSTRAINT pk_prompted PRIMARY KEY (id)
);
INSERT INTO "prompted" VALUES(1,'p-john','2027-03-01T09:00:00.000000Z','thanks_prompt','2027-03-01');
CREATE TABLE questions (
	id TEXT NOT NULL, 
	person TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	about TEXT NOT NULL, 
	asked_at TEXT NOT NULL, 
	choices TEXT NOT NULL, 
	held_text TEXT NOT NULL, 
	held TEXT, 
	parent_kind TEXT NOT NULL, 
	parent_about TEXT NOT NULL, 
	pairing INTEGER, 
	secret TEXT NOT NULL, 
	expires TEXT, 
	closed_at TEXT, 
	CONSTRAINT pk_questions PRIMARY KEY (id)
);
INSERT INTO "questions" VALUES('q-1','p-john','confirm','pairing:1','2027-03-01T09:00:00.000000Z','[]','','{"intent":"end"}','','',NULL,'',NULL,NULL);
CREATE TABLE requests (
	id INTEGER NOT NULL, 
	mentee TEXT NOT NULL, 
	state TEXT NOT NULL, 
	received_at TEXT NOT NULL, 
	mentor_named TEXT NOT NULL, 
	candidates TEXT NOT NULL, 
	named TEXT, 
	asked TEXT, 
	only BOOLEAN NOT NULL, 
	existing BOOLEAN NOT NULL, 
	topics TEXT NOT NULL, 
	wishes TEXT NOT NULL, 
	text TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	tried TEXT NOT NULL, 
	answered_at TEXT, 
	pairing INTEGER, 
	thread TEXT, 
	misread INTEGER NOT NULL, hopes TEXT DEFAULT '' NOT NULL, cannot TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_requests PRIMARY KEY (id), 
	CONSTRAINT fk_requests_mentee FOREIGN KEY(mentee) REFERENCES people (id)
);
INSERT INTO "requests" VALUES(1,'p-john','matched','2027-03-01T09:00:00.000000Z','Hilary','[]',NULL,'p-hilary',0,0,'[]','{"intent":"request"}','',0,'[]',NULL,1,NULL,0,'','');
CREATE TABLE said (
	id TEXT NOT NULL, 
	pairing INTEGER NOT NULL, 
	person TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at TEXT NOT NULL, 
	session TEXT, 
	passed_on BOOLEAN NOT NULL, state TEXT DEFAULT '' NOT NULL, answers TEXT, 
	CONSTRAINT pk_said PRIMARY KEY (id), 
	CONSTRAINT fk_said_pairing FOREIGN KEY(pairing) REFERENCES pairings (id)
);
INSERT INTO "said" VALUES('w-1',1,'p-john','thanks','You found the form for me.','2027-03-01T09:00:00.000000Z',NULL,0,'',NULL);
CREATE TABLE scores (
	pairing INTEGER NOT NULL, 
	person TEXT NOT NULL, 
	wave INTEGER NOT NULL, 
	asked_at TEXT NOT NULL, 
	score INTEGER, 
	text TEXT NOT NULL, 
	answered_at TEXT, 
	CONSTRAINT pk_scores PRIMARY KEY (pairing, person, wave), 
	CONSTRAINT fk_scores_pairing FOREIGN KEY(pairing) REFERENCES pairings (id), 
	CONSTRAINT fk_scores_person FOREIGN KEY(person) REFERENCES people (id)
);
INSERT INTO "scores" VALUES(1,'p-john',1,'2027-03-01T09:00:00.000000Z',4,'',NULL);
CREATE TABLE series (
	id TEXT NOT NULL, 
	pairing INTEGER NOT NULL, 
	uid TEXT NOT NULL, 
	timezone TEXT NOT NULL, 
	first TEXT NOT NULL, 
	duration_min INTEGER NOT NULL, 
	freq TEXT NOT NULL, 
	count INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	nth INTEGER, 
	state TEXT NOT NULL, 
	current BOOLEAN NOT NULL, related_to TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_series PRIMARY KEY (id), 
	CONSTRAINT fk_series_pairing FOREIGN KEY(pairing) REFERENCES pairings (id)
);
INSERT INTO "series" VALUES('s-1',1,'uid-1','Europe/Berlin','2027-03-02T09:30:00',30,'weekly',4,0,NULL,'active',1,'');
CREATE TABLE session_changes (
	id INTEGER NOT NULL, 
	session TEXT NOT NULL, 
	pairing INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	what TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	series TEXT, 
	uid TEXT, 
	recurrence_id TEXT, 
	start TEXT, 
	"end" TEXT, 
	side TEXT, 
	partstat TEXT, 
	answer_key TEXT, 
	sequence INTEGER, 
	CONSTRAINT pk_session_changes PRIMARY KEY (id), 
	CONSTRAINT fk_session_changes_session FOREIGN KEY(session) REFERENCES sessions (id)
);
INSERT INTO "session_changes" VALUES(1,'d-1',1,'2027-03-01T09:00:00.000000Z','programme','planned','','s-1','uid-1','2027-03-02T09:30:00+01:00[Europe/Berlin]','2027-03-02T09:30:00+01:00[Europe/Berlin]','2027-03-02T10:00:00+01:00[Europe/Berlin]',NULL,NULL,NULL,0);
INSERT INTO "session_changes" VALUES(2,'d-2',1,'2027-03-01T09:00:00.000000Z','programme','planned','','s-1','uid-1','2027-03-09T09:30:00+01:00[Europe/Berlin]','2027-03-09T09:30:00+01:00[Europe/Berlin]','2027-03-09T10:00:00+01:00[Europe/Berlin]',NULL,NULL,NULL,0);
INSERT INTO "session_changes" VALUES(3,'d-3',1,'2027-03-01T09:00:00.000000Z','programme','planned','','s-1','uid-1','2027-03-16T09:30:00+01:00[Europe/Berlin]','2027-03-16T09:30:00+01:00[Europe/Berlin]','2027-03-16T10:00:00+01:00[Europe/Berlin]',NULL,NULL,NULL,0);
INSERT INTO "session_changes" VALUES(4,'d-4',1,'2027-03-01T09:00:00.000000Z','programme','planned','','s-1','uid-1','2027-03-23T09:30:00+01:00[Europe/Berlin]','2027-03-23T09:30:00+01:00[Europe/Berlin]','2027-03-23T10:00:00+01:00[Europe/Berlin]',NULL,NULL,NULL,0);
INSERT INTO "session_changes" VALUES(5,'d-1',1,'2027-03-01T09:00:00.000000Z','p-hilary','answered','',NULL,NULL,NULL,NULL,NULL,'mentor','ACCEPTED','[0,"2027-03-01T09:00:00Z"]',NULL);
CREATE TABLE sessions (
	id TEXT NOT NULL, 
	pairing INTEGER NOT NULL, 
	series TEXT, 
	uid TEXT, 
	recurrence_id TEXT NOT NULL, 
	start TEXT NOT NULL, 
	"end" TEXT NOT NULL, 
	state TEXT NOT NULL, 
	moved_from TEXT, 
	mentor_partstat TEXT NOT NULL, 
	mentee_partstat TEXT NOT NULL, 
	mentor_key TEXT, 
	mentee_key TEXT, 
	time_sequence INTEGER NOT NULL, 
	changes INTEGER NOT NULL, 
	begins TEXT NOT NULL, 
	CONSTRAINT pk_sessions PRIMARY KEY (id), 
	CONSTRAINT fk_sessions_pairing FOREIGN KEY(pairing) REFERENCES pairings (id)
);
INSERT INTO "sessions" VALUES('d-1',1,'s-1','uid-1','2027-03-02T09:30:00+01:00[Europe/Berlin]','2027-03-02T09:30:00+01:00[Europe/Berlin]','2027-03-02T10:00:00+01:00[Europe/Berlin]','planned',NULL,'ACCEPTED','NEEDS-ACTION','[0,"2027-03-01T09:00:00Z"]',NULL,0,2,'2027-03-02T08:30:00.000000Z');
INSERT INTO "sessions" VALUES('d-2',1,'s-1','uid-1','2027-03-09T09:30:00+01:00[Europe/Berlin]','2027-03-09T09:30:00+01:00[Europe/Berlin]','2027-03-09T10:00:00+01:00[Europe/Berlin]','planned',NULL,'NEEDS-ACTION','NEEDS-ACTION',NULL,NULL,0,1,'2027-03-09T08:30:00.000000Z');
INSERT INTO "sessions" VALUES('d-3',1,'s-1','uid-1','2027-03-16T09:30:00+01:00[Europe/Berlin]','2027-03-16T09:30:00+01:00[Europe/Berlin]','2027-03-16T10:00:00+01:00[Europe/Berlin]','planned',NULL,'NEEDS-ACTION','NEEDS-ACTION',NULL,NULL,0,1,'2027-03-16T08:30:00.000000Z');
INSERT INTO "sessions" VALUES('d-4',1,'s-1','uid-1','2027-03-23T09:30:00+01:00[Europe/Berlin]','2027-03-23T09:30:00+01:00[Europe/Berlin]','2027-03-23T10:00:00+01:00[Europe/Berlin]','planned',NULL,'NEEDS-ACTION','NEEDS-ACTION',NULL,NULL,0,1,'2027-03-23T08:30:00.000000Z');
CREATE TABLE tasks (
	name TEXT NOT NULL, 
	last_success TEXT, 
	problem_since TEXT, 
	problem TEXT NOT NULL, 
	CONSTRAINT pk_tasks PRIMARY KEY (name)
);
INSERT INTO "tasks" VALUES('mailbox','2027-03-01T09:00:00.000000Z',NULL,'');
CREATE TABLE thanks_weeks (
	pairing INTEGER NOT NULL, 
	week TEXT NOT NULL, 
	state TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_thanks_weeks PRIMARY KEY (pairing, week), 
	CONSTRAINT fk_thanks_weeks_pairing FOREIGN KEY(pairing) REFERENCES pairings (id)
);
INSERT INTO "thanks_weeks" VALUES(1,'2027-W09','sent','2027-03-01T09:00:00.000000Z');
CREATE TABLE tips (
	pairing INTEGER NOT NULL, 
	person TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at TEXT NOT NULL, 
	state TEXT NOT NULL, 
	CONSTRAINT pk_tips PRIMARY KEY (pairing, person), 
	CONSTRAINT fk_tips_pairing FOREIGN KEY(pairing) REFERENCES pairings (id), 
	CONSTRAINT fk_tips_person FOREIGN KEY(person) REFERENCES people (id)
);
INSERT INTO "tips" VALUES(1,'p-john','Write your questions down as they come.','2027-03-01T09:00:00.000000Z','new');
CREATE TABLE token_keys (
	"key" TEXT NOT NULL, 
	since TEXT NOT NULL, 
	CONSTRAINT pk_token_keys PRIMARY KEY ("key")
);
INSERT INTO "token_keys" VALUES('9cbf16d51b8368e15c7671b316f45b71b5b0106f5950c526a61f3549c3c1b3eb','2027-03-01T09:00:00.000000Z');
CREATE TABLE zones (
	name TEXT NOT NULL, 
	changes TEXT NOT NULL, 
	CONSTRAINT pk_zones PRIMARY KEY (name)
);
INSERT INTO "zones" VALUES('Europe/Berlin','[["2027-03-01T09:00:00+00:00",60]]');
CREATE INDEX ix_alarms_due ON alarms (due);
CREATE INDEX ix_answered_at ON answered (at);
CREATE INDEX ix_concerns_told_at ON concerns (told_at);
CREATE INDEX ix_inbox_unmoved ON inbox (id) WHERE NOT moved AND folder <> '';
CREATE UNIQUE INDEX uq_inbox_content_key ON inbox (content_key) WHERE state <> 'ignored';
CREATE INDEX ix_letters_family ON letters (family, state);
CREATE INDEX ix_letters_leaving ON letters (state, rank, ready_at);
CREATE INDEX ix_letters_message_id ON letters (message_id);
CREATE INDEX ix_prompted_at ON prompted (at);
CREATE INDEX ix_questions_closed_at ON questions (closed_at);
CREATE INDEX ix_pairings_mentee ON pairings (mentee);
CREATE INDEX ix_pairings_mentor ON pairings (mentor);
CREATE INDEX ix_pairings_state ON pairings (state);
CREATE INDEX ix_requests_mentee ON requests (mentee);
CREATE INDEX ix_requests_state ON requests (state);
CREATE INDEX ix_asks_mentor ON asks (mentor);
CREATE INDEX ix_said_pairing ON said (pairing);
CREATE INDEX ix_series_pairing ON series (pairing);
CREATE INDEX ix_sessions_pairing ON sessions (pairing);
CREATE INDEX ix_session_changes_session ON session_changes (session);
CREATE INDEX ix_contributions_pairing ON contributions (pairing);
CREATE INDEX ix_letters_entry ON letters (ical_uid, person, state);
COMMIT;
